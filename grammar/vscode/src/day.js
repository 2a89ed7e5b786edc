// Days as an analyst types them.
'use strict';

/** Why a text is no day, or null where it is one. Empty stands for no day of one's own. */
function problemOfDay(text) {
    if (text.trim() === '') {
        return null;
    }

    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
    if (parts === null) {
        return 'A day is written 2026-01-31: year, month, day.';
    }

    const [year, month, day] = parts.slice(1).map(Number);
    const last = new Date(Date.UTC(2000, 0, 1));
    last.setUTCFullYear(year, month, 0);
    return month >= 1 && month <= 12 && day >= 1 && day <= last.getUTCDate() ? null : `There is no day ${text.trim()}.`;
}

/** The day that a text stands for: null where it is empty. */
function dayOf(text) {
    return (text ?? '').trim() === '' ? null : text.trim();
}

module.exports = { problemOfDay, dayOf };
