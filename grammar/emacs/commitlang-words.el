;;; commitlang-words.el --- the keywords of CommitLang -*- lexical-binding: t -*-

;; Made from grammar/commitlang.grammar by CommitLang.Generator; edit that file and run the generator.

;;; Code:

(defconst commitlang-statement-words
  '("import" "as" "of" "known" "by" "accept" "require" "source" "sources" "actor" "conduct" "topic" "unit" "measure" "agreement" "rule" "expect" "events"))

(defconst commitlang-record-words
  '("did" "does" "had" "has" "possibly" "monitored" "withheld" "withdraws" "suspends" "resumes" "each" "one" "about"))

(defconst commitlang-clause-words
  '("aka" "code" "organ" "member" "speaks" "acts" "for" "from" "until" "party" "is" "mutual" "in" "total" "publisher" "url" "published" "grade" "will" "aims" "to" "may" "not" "keep" "or" "and" "sum" "average" "max" "min" "count" "a" "before" "toward" "with" "against" "told" "during" "within" "at" "every" "if" "whenever" "while" "unless" "except" "under" "replacing" "according" "corrects" "counts" "when" "after" "least" "overrides" "format"))

(defconst commitlang-verdict-words
  '("consistent" "contradicted" "unverified" "cured" "breached" "conflicting" "inactive" "uncertain" "upheld" "supported" "withdrawn" "no-evidence" "fulfilled" "late" "missed" "overdue" "unmet" "pending"))

(defconst commitlang-unit-words
  '("day" "days" "week" "weeks" "month" "months" "quarter" "year" "years" "k" "mn" "bn" "tn"))

(provide 'commitlang-words)
;;; commitlang-words.el ends here
