namespace CommitLang.Explanations.Drafts;

/// <summary>What a variable of a rule stands for in a proposal: an actor, or an argument by its index; -1 where it is not the one.</summary>
internal readonly record struct ChosenValue(int Actor, int Argument);
