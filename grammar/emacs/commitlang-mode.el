;;; commitlang-mode.el --- CommitLang in Emacs -*- lexical-binding: t -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "28.1"))
;; Keywords: languages

;;; Commentary:

;; A major mode for .commit files: colours, comments, indentation, an outline of statements; and the language server by Eglot, which is part of
;; Emacs from 29 on and a package before that.  In init.el:
;;
;;   (add-to-list 'load-path "PATH/TO/grammar/emacs")
;;   (require 'commitlang-mode)
;;   (add-hook 'commitlang-mode-hook #'eglot-ensure)

;;; Code:

(require 'commitlang-words)
(require 'imenu)
(require 'subr-x)

(defgroup commitlang nil
  "Declared commitments and what became of them."
  :group 'languages)

(defcustom commitlang-program "commitlang"
  "The program of CommitLang."
  :type 'string)

(defcustom commitlang-as-of nil
  "The day as of which everything is judged, such as \"2026-01-31\".
Nil: what the files say, else today."
  :type '(choice (const :tag "As the files say" nil) string))

(defconst commitlang--date
  "\\_<[0-9][0-9X]\\{3\\}\\(?:-[0-9QX][0-9A-Za-z]*\\)+~?\\(?:/\\(?:\\.\\.\\|[0-9X]\\{4\\}[-0-9QX]*~?\\)\\)?"
  "A date or an interval.")

(defun commitlang--words (words)
  "A pattern for WORDS, none of which is a piece of a longer name."
  (concat "\\_<" (regexp-opt words t) "\\_>"))

(defconst commitlang-font-lock-keywords
  `(("^[ \t]*\\(##.*\\)$" 1 font-lock-doc-face t)
    ("`[^`\n]+`" . font-lock-variable-name-face)
    (,commitlang--date . font-lock-constant-face)
    ("\\_<\\?[[:alpha:]][-[:alnum:]_]*" . font-lock-variable-name-face)
    ("^\\(?:actor\\|conduct\\|topic\\|unit\\|measure\\|source\\|agreement\\|rule\\)[ \t]+\\([[:alpha:]][-[:alnum:]_]*\\)"
     1 font-lock-function-name-face)
    ("\\_<as[ \t]+\\(?:of\\_>\\|\\([[:alpha:]][-[:alnum:]_]*\\)\\)" 1 font-lock-function-name-face nil t)
    (,(commitlang--words commitlang-verdict-words) . font-lock-constant-face)
    (,(concat "^" (regexp-opt commitlang-statement-words t) "\\_>") . font-lock-keyword-face)
    (,(commitlang--words commitlang-record-words) . font-lock-builtin-face)
    (,(commitlang--words commitlang-unit-words) . font-lock-type-face)
    (,(commitlang--words (append commitlang-clause-words commitlang-statement-words)) . font-lock-keyword-face))
  "What is coloured how; a word is coloured as a keyword wherever it stands.")

(defvar commitlang-mode-syntax-table
  (let ((table (make-syntax-table)))
    (modify-syntax-entry ?# "<" table)
    (modify-syntax-entry ?\n ">" table)
    (modify-syntax-entry ?\" "\"" table)
    (modify-syntax-entry ?\\ "\\" table)
    (dolist (mark (string-to-list "`/+<>=%"))
      (modify-syntax-entry mark "." table))
    (modify-syntax-entry ?- "_" table)
    (modify-syntax-entry ?_ "_" table)
    (modify-syntax-entry ?? "_" table)
    table)
  "How characters are taken.")

(defun commitlang-indent-line ()
  "Indent a line that goes on with a statement by two blanks, or take that away.
Where a statement starts is a matter of meaning: the command goes to and fro."
  (interactive)
  (let ((indented (> (current-indentation) 0))
        (behind (> (current-column) (current-indentation)))
        (first (save-excursion (forward-line 0) (bobp))))
    (save-excursion
      (indent-line-to (if (or indented first) 0 2)))
    (unless behind
      (back-to-indentation))))

;;;###autoload
(define-derived-mode commitlang-mode prog-mode "CommitLang"
  "A mode for texts in CommitLang.
\\{commitlang-mode-map}"
  (setq-local font-lock-defaults '(commitlang-font-lock-keywords))
  (setq-local comment-start "# ")
  (setq-local comment-start-skip "#+[ \t]*")
  (setq-local indent-tabs-mode nil)
  (setq-local indent-line-function #'commitlang-indent-line)
  (setq-local electric-indent-inhibit t)
  (setq-local outline-regexp "^[^[:space:]#]")
  (setq-local imenu-generic-expression
              '(("Declared" "^\\(?:actor\\|conduct\\|topic\\|unit\\|measure\\|source\\|agreement\\|rule\\)[ \t]+\\([[:alpha:]][-[:alnum:]_]*\\)" 1)
                ("Named" "\\_<as[ \t]+\\(?:of\\_>\\|\\([[:alpha:]][-[:alnum:]_]*\\)\\)" 1))))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.commit\\'" . commitlang-mode))

;; The language server.

(declare-function eglot-current-server "eglot")
(declare-function eglot--pos-to-lsp-position "eglot")
(declare-function eglot--TextDocumentIdentifier "eglot")
(declare-function jsonrpc-request "jsonrpc")
(defvar eglot-server-programs)

(defun commitlang--contact (&rest _)
  "How the server is started, and what it is told."
  (list commitlang-program "lsp" :initializationOptions (list :asOf commitlang-as-of)))

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '(commitlang-mode . commitlang--contact)))

(defun commitlang--execute (command argument)
  "Ask the server for COMMAND with ARGUMENT."
  (let ((server (and (fboundp 'eglot-current-server) (eglot-current-server))))
    (unless server
      (user-error "No language server runs here; `M-x eglot' starts it"))
    (jsonrpc-request server :workspace/executeCommand (list :command command :arguments (vector argument)))))

(defun commitlang-why ()
  "Show why the verdict of the declaration at point is what it is."
  (interactive)
  (let ((answer (commitlang--execute
                 "commitlang.why"
                 (append (list :uri (plist-get (eglot--TextDocumentIdentifier) :uri))
                         (list :position (eglot--pos-to-lsp-position))))))
    (if (null answer)
        (message "No declaration stands here")
      (with-current-buffer (get-buffer-create "*CommitLang: why*")
        (let ((inhibit-read-only t))
          (erase-buffer)
          (insert "# " (plist-get answer :title) "\n\n" (plist-get answer :markdown) "\n")
          (goto-char (point-min)))
        (special-mode)
        (display-buffer (current-buffer))))))

(defun commitlang-evaluate-as-of (day)
  "Judge everything as of DAY, such as 2026-01-31; empty: as the files say."
  (interactive (list (read-string "As of (empty: as the files say): " commitlang-as-of)))
  (let ((given (if (string-empty-p (string-trim day)) nil (string-trim day))))
    (commitlang--execute "commitlang.asOf" given)
    (setq commitlang-as-of given)))

(define-key commitlang-mode-map (kbd "C-c C-w") #'commitlang-why)
(define-key commitlang-mode-map (kbd "C-c C-d") #'commitlang-evaluate-as-of)

(provide 'commitlang-mode)
;;; commitlang-mode.el ends here
