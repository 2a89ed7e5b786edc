// What the compiler takes each token for, read from the tree that `commitlang parse --format json` prints, and which scopes that allows.

const names = ['entity.name.', 'variable.other.', 'constant.other.', 'keyword.other.unit.'];
const keywords = ['keyword.control.', 'keyword.other.', 'keyword.operator.logical.', 'constant.language.'];
const marks = {
    ColonToken: 'punctuation.separator.colon.',
    CommaToken: 'punctuation.separator.comma.',
    OpenParenToken: 'punctuation.section.parens.',
    CloseParenToken: 'punctuation.section.parens.',
    OpenBracketToken: 'punctuation.section.brackets.',
    CloseBracketToken: 'punctuation.section.brackets.',
    SlashToken: 'punctuation.separator.reason.',
    UnderscoreToken: 'variable.language.wildcard.',
    PercentToken: 'keyword.other.unit.',
};

const scopes = {
    CommentTrivia: ['comment.line.number-sign.'],
    DocumentationCommentTrivia: ['comment.line.documentation.'],
    StringToken: ['string.quoted.'],
    NumberToken: ['constant.numeric.commitlang'],
    DateToken: ['constant.numeric.date.'],
    VariableToken: ['variable.parameter.'],
    ReferenceToken: ['entity.name.'],
    NameToken: names,
    BadToken: ['invalid.illegal.'],
};

// Names whose part in the sentence is clear are coloured by it.
const parts = {
    Conduct: ['entity.name.function.'],
    NamedActors: ['entity.name.type.actor.'],
    EachOfActors: ['entity.name.type.actor.'],
    OneOfActors: ['entity.name.type.actor.'],
    AsClause: ['entity.name.label.'],
};

/**
 * The tokens and comments of a tree in the order of the text: kind, start, length, the scopes that agree with it. Statements that the parser
 * reports an error in are left out: what their words are meant for is a guess.
 */
export function classify(tree, text) {
    const pieces = [];
    const lines = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(end => end.index + end[0].length)];
    const errors = tree.diagnostics.filter(({ id }) => id.startsWith('CL0')).map(({ line, column }) => lines[line - 1] + column - 1);
    tree.root.children.filter(statement => !isBroken(statement)).forEach(statement => visit(statement, []));
    return pieces.sort((a, b) => a.start - b.start);

    function isBroken({ start, length }) {
        return errors.some(error => start <= error && error <= start + length);
    }

    function visit(node, above) {
        if (node.children !== undefined) {
            node.children.forEach(child => visit(child, [node.kind, ...above]));
            return;
        }

        [...(node.before ?? []), node, ...(node.behind ?? [])].forEach(piece => {
            const allowed = scopesOf(piece, above);
            if (allowed !== null && piece.length > 0) {
                pieces.push({ kind: piece.kind, start: piece.start, length: piece.length, text: piece.text, scopes: allowed });
            }
        });
    }
}

/** The scopes that a token may have, by their beginnings; null for what is no token, and for what the parser skipped. */
function scopesOf({ kind }, above) {
    if (kind === 'NameToken') {
        return parts[above.find(node => node !== 'Name')] ?? names;
    }

    if (kind in scopes) {
        return scopes[kind];
    }

    if (kind.endsWith('Keyword')) {
        return keywords;
    }

    if (['WhitespaceTrivia', 'EndOfLineTrivia', 'SkippedTokensTrivia', 'EndOfStatementToken', 'EndOfFileToken'].includes(kind)) {
        return null;
    }

    return [marks[kind] ?? 'keyword.operator.commitlang'];
}
