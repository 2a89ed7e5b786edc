;;; eglot.el --- Eglot drives the language server -*- lexical-binding: t -*-

;; PROGRAM=… FOLDER=… emacs --batch --eval '(package-initialize)' -L grammar/emacs -l tests/editor-clients/clients/eglot.el
;; FOLDER holds the workspace that workspace.mjs makes.  The last line of the output is "eglot: N passed, N failed".

(require 'cl-lib)
(require 'commitlang-mode)
(require 'eglot)
(require 'flymake)

(defvar checks-passed 0)
(defvar checks-failed 0)

(defun check (what is-so &optional found)
  (if is-so
      (setq checks-passed (1+ checks-passed))
    (setq checks-failed (1+ checks-failed))
    (message "FAILED %s\n    found: %S" what found)))

(defmacro group (name &rest body)
  (declare (indent 1))
  `(condition-case problem
       (progn ,@body)
     (error (check ,name nil problem))))

(defun wait-for (is-so)
  "Wait until IS-SO gives something, a minute at most; give it."
  (let ((end (+ (float-time) 60)) found)
    (while (and (not (setq found (funcall is-so))) (< (float-time) end))
      (accept-process-output nil 0.05))
    found))

(defun find-errors ()
  (cl-remove-if-not (lambda (one) (memq (flymake-diagnostic-type one) '(eglot-error :error))) (flymake-diagnostics)))

(defun replace-first (old new)
  (goto-char (point-min))
  (search-forward old)
  (replace-match new t t)
  ;; Without a window nobody is idle: tell the server now what an edit is.
  (eglot--signal-textDocument/didChange))

(setq eglot-sync-connect 60
      eglot-autoshutdown nil
      eglot-events-buffer-size 0
      eglot-confirm-server-initiated-edits nil
      commitlang-program (getenv "PROGRAM")
      make-backup-files nil
      create-lockfiles nil)

(find-file (expand-file-name "talks.commit" (getenv "FOLDER")))

(group "the server starts"
  (check "a .commit file is CommitLang" (eq major-mode 'commitlang-mode) major-mode)
  (apply #'eglot--connect (eglot--guess-contact))
  (check "Eglot looks after the text" (wait-for (lambda () (eglot-managed-p)))))

(group "diagnostics"
  (replace-first "toward China as" "toward Chine as")
  (flymake-start)
  (let ((errors (wait-for #'find-errors)))
    (check "a name that nobody declared is told" (and errors (string-match-p "Chine" (flymake-diagnostic-text (car errors)))) errors)
    (check "at its place" (and errors (equal "Chine" (buffer-substring (flymake-diagnostic-beg (car errors)) (flymake-diagnostic-end (car errors)))))
           errors))
  (replace-first "toward Chine as" "toward China as")
  (check "and is gone when it is mended" (wait-for (lambda () (null (find-errors)))) (find-errors)))

(group "hover"
  (goto-char (point-min))
  (search-forward "US: not")
  (goto-char (1+ (match-beginning 0)))
  (let ((hover (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams))))
    (check "an actor with its full name"
           (and hover (string-match-p "United States of America" (format "%s" (eglot--hover-info (plist-get hover :contents) (plist-get hover :range)))))
           hover)))

(group "inlay hints"
  (goto-char (point-min))
  (search-forward "not decoupling")
  (let* ((line (1- (line-number-at-pos)))
         (hints (jsonrpc-request (eglot-current-server) :textDocument/inlayHint
                                 (list :textDocument (eglot--TextDocumentIdentifier)
                                       :range (list :start '(:line 0 :character 0)
                                                    :end (list :line (line-number-at-pos (point-max)) :character 0)))))
         (hint (cl-find line hints :key (lambda (one) (plist-get (plist-get one :position) :line)))))
    (check "the declaration ends with its verdict" (and hint (string-match-p "unverified" (format "%s" (plist-get hint :label)))) hints)))

(group "completion"
  (goto-char (point-max))
  (insert "2023-11-01 US did ratify toward ")
  (eglot--signal-textDocument/didChange)
  (let* ((capf (eglot-completion-at-point))
         (found (and capf (all-completions "" (nth 2 capf)))))
    (check "behind toward stand the actors" (member "China" (mapcar (lambda (one) (string-trim (substring-no-properties one))) found)) found))
  (delete-region (line-beginning-position) (point))
  (eglot--signal-textDocument/didChange))

(group "rename"
  (goto-char (point-min))
  (search-forward "US: not")
  (goto-char (match-beginning 0))
  (cl-letf (((symbol-function 'y-or-n-p) (lambda (&rest _) t)))
    (eglot-rename "America"))
  (check "an actor is renamed where it stands" (and (string-match-p "America: not" (buffer-string)) (not (let ((case-fold-search nil)) (string-match-p "US" (buffer-string)))))
         (buffer-string))
  (with-current-buffer (find-file-noselect (expand-file-name "actors.commit" (getenv "FOLDER")))
    (check "and where it is declared" (string-match-p "\\`actor America" (buffer-string)) (buffer-string))
    (eglot--signal-textDocument/didChange))
  (eglot--signal-textDocument/didChange))

(group "commands"
  (goto-char (point-min))
  (search-forward "not decoupling")
  (commitlang-why)
  (let ((why (with-current-buffer "*CommitLang: why*" (buffer-string))))
    (check "commitlang-why shows the why" (string-match-p "unverified" why) why))
  (commitlang-evaluate-as-of "2023-06-01")
  (let ((tests (commitlang--execute "commitlang.tests" (plist-get (eglot--TextDocumentIdentifier) :uri))))
    (check "commitlang-evaluate-as-of judges as of another day" (cl-some (lambda (one) (eq (plist-get one :passed) :json-false)) tests) tests))
  (commitlang-evaluate-as-of "")
  (check "and without a day as the file says" (null commitlang-as-of)))

(group "the end"
  (let ((server (eglot-current-server)))
    (eglot-shutdown server nil 60)
    (check "the server is stopped" (not (jsonrpc-running-p server)))))

(when (and (zerop checks-failed) (/= checks-passed 14))
  (check "14 checks are made" nil checks-passed))

(message "eglot: %d passed, %d failed" checks-passed checks-failed)
(kill-emacs (if (zerop checks-failed) 0 1))
;;; eglot.el ends here
