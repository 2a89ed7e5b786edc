namespace CommitLang.Cli.Tests.Outputs;

/// <summary>A check with something of everything that a format has to carry.</summary>
internal static class OutputCase
{
    /// <summary>Every verdict, readings that differ, an expectation that fails, errors with and without a mend, and names and texts that are meant to do harm.</summary>
    internal const string Text = """
        as of 2024-12-31 known by 2025-01-31
        source wire "The | <b>wire</b> @user" publisher "Wire" published 2023-05-06 grade B2
        actor US
        actor China
        actor Iran
        measure stock in kg

        2023-01-01 US: not decoupling toward China as no-decoupling
        2023-01-01 US: not say("a|b </script> `c` @me #1, 100%: \"q\" https://x.example *e*") as quiet
        2023-01-01 Iran: stock <= 300 kg as stock-limit
        2023 US: will ratify by 2024-06-30 as treaty
        2023-01-01 US: keep hotline as hotline

        2023-05-05 US did ban(chips) toward China [wire "quote"]
        2023-05-06 US did say("a|b </script> `c` @me #1, 100%: \"q\" https://x.example *e*") [wire]
        2023-05-05 Iran had stock 310 kg [wire]
        2023-06-01 US did hotline

        rule broad: ban(_) counts as decoupling according to China

        expect no-decoupling contradicted/breached according to China
        expect stock-limit consistent
        expect treaty unverified/pending as of 2024-03-01
        2023-13-01 US did attack

        """;

    /// <summary>The formats but for text and JSON, which have tests of their own.</summary>
    internal static readonly string[] Formats = ["sarif", "junit", "github", "markdown", "csv", "claimreview"];

    internal static string Write(string format, params string[] more)
    {
        using var workspace = new Workspace().With("a, b%.commit", Text);
        return workspace.Run(["check", "a, b%.commit", "--format", format, .. more]).Out;
    }
}
