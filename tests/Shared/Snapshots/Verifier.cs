using System.Runtime.CompilerServices;
using VerifyTests;

// Verify's namespace and names, so that its package drops in with `-p:UseVerify=true`.
namespace VerifyXunit;

/// <summary>Compares a wide output with the file next to the test that says what it should be.</summary>
internal static class Verifier
{
    /// <summary>
    /// Compares with <c>CLASS.METHOD.verified.txt</c> in the folder of the test. If they differ, the test fails, what was received stands in
    /// <c>CLASS.METHOD.received.txt</c>, and a diff tool opens where there is one (never under CI).
    /// </summary>
    internal static SettingsTask Verify(string target, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "") =>
        new(target, "txt", sourceFile, method);
}
