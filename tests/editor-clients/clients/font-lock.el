;;; font-lock.el --- The mode colours what it should -*- lexical-binding: t -*-

;; emacs -Q --batch -L grammar/emacs -l tests/editor-clients/clients/font-lock.el
;; The last line of the output is "N passed, N failed".

(require 'commitlang-mode)

(defvar checks-passed 0)
(defvar checks-failed 0)

(defun check (what expected found)
  (if (equal expected found)
      (setq checks-passed (1+ checks-passed))
    (setq checks-failed (1+ checks-failed))
    (message "%s: expected %S, found %S" what expected found)))

(defun face-of (text word)
  "The face of the first WORD in TEXT."
  (with-temp-buffer
    (insert text)
    (commitlang-mode)
    (font-lock-ensure)
    (goto-char (point-min))
    (search-forward word)
    (get-text-property (match-beginning 0) 'face)))

(check "a file ends in .commit" 'commitlang-mode (cdr (assoc "\\.commit\\'" auto-mode-alist)))
(check "a comment" 'font-lock-comment-face (face-of "# as of\n" "as of"))
(check "a comment behind" 'font-lock-comment-face (face-of "accept C3 # will\n" "will"))
(check "a documentation comment" 'font-lock-doc-face (face-of "## What was said.\n" "What"))
(check "a string" 'font-lock-string-face (face-of "import \"as of.commit\"\n" "as of"))
(check "a string with a quote in it" 'font-lock-string-face (face-of "source x \"a \\\" will\"\n" "will"))
(check "a statement" 'font-lock-keyword-face (face-of "expect w contradicted\n" "expect"))
(check "a verdict" 'font-lock-constant-face (face-of "expect w contradicted/breached\n" "contradicted"))
(check "a reason" 'font-lock-constant-face (face-of "expect w unverified/no-evidence\n" "no-evidence"))
(check "a date" 'font-lock-constant-face (face-of "2023-06-19 US did x\n" "2023-06-19"))
(check "an interval" 'font-lock-constant-face (face-of "US: not x during 2016-01/2018-05\n" "2016-01/2018-05"))
(check "a verb" 'font-lock-builtin-face (face-of "2023 US did ratify\n" "did"))
(check "a clause" 'font-lock-keyword-face (face-of "US: not x toward Iran\n" "toward"))
(check "a unit of time" 'font-lock-type-face (face-of "US: not x for 30 days\n" "days"))
(check "what is declared" 'font-lock-function-name-face (face-of "measure stockpile in kg\n" "stockpile"))
(check "the name of a declaration" 'font-lock-function-name-face (face-of "US: not x as limit\n" "limit"))
(check "a variable" 'font-lock-variable-name-face (face-of "rule r: x(?t) counts as y\n" "?t"))
(check "a name in backquotes is no keyword" 'font-lock-variable-name-face (face-of "US: not `by` as b\n" "`by`"))
(check "a piece of a name is no keyword" nil (face-of "US: not stand-by\n" "by"))
(check "a name" nil (face-of "US: not attack\n" "attack"))

(with-temp-buffer
  (insert "US: not attack\ntoward Iran\n")
  (commitlang-mode)
  (goto-char (point-min))
  (forward-line 1)
  (indent-for-tab-command)
  (check "a line goes on with the statement" "  toward Iran" (buffer-substring (line-beginning-position) (line-end-position)))
  (indent-for-tab-command)
  (check "and begins one again" "toward Iran" (buffer-substring (line-beginning-position) (line-end-position)))
  (comment-region (point-min) (line-end-position))
  (check "comments" "# US: not attack" (buffer-substring (point-min) (+ (point-min) 16))))

(dolist (word (append commitlang-statement-words commitlang-record-words commitlang-clause-words commitlang-verdict-words commitlang-unit-words))
  (check (concat "the keyword " word) t (and (face-of (concat "x: y " word " z\n") word) t)))

(message "%d passed, %d failed" checks-passed checks-failed)
(kill-emacs (if (zerop checks-failed) 0 1))
;;; font-lock.el ends here
