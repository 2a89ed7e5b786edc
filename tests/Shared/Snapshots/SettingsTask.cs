using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using DiffEngine;

namespace VerifyTests;

/// <summary>One comparison that is still to be made; awaiting it makes it.</summary>
internal sealed class SettingsTask(string target, string extension, string sourceFile, string method)
{
    private readonly string _target = WithLineFeeds(target);
    private string _directory = Path.GetDirectoryName(sourceFile) ?? "";
    private string? _fileName;
    private string _parameters = "";

    /// <summary>Puts the snapshots into a folder, relative to that of the test.</summary>
    internal SettingsTask UseDirectory(string directory)
    {
        _directory = Path.Combine(_directory, directory);
        return this;
    }

    /// <summary>Names the snapshot, without <c>.verified.txt</c>.</summary>
    internal SettingsTask UseFileName(string fileName)
    {
        _fileName = fileName;
        return this;
    }

    /// <summary>Tells the rows of a theory apart.</summary>
    internal SettingsTask UseParameters(params object?[] parameters)
    {
        _parameters = "_" + string.Join('_', parameters.Select(p => Convert.ToString(p, CultureInfo.InvariantCulture)));
        return this;
    }

    /// <summary>Makes the comparison.</summary>
    public TaskAwaiter GetAwaiter() => CompareAsync().GetAwaiter();

    private async Task CompareAsync()
    {
        var name = _fileName ?? $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}{_parameters}";
        var verified = Path.Combine(_directory, $"{name}.verified.{extension}");
        var received = Path.Combine(_directory, $"{name}.received.{extension}");
        var expected = File.Exists(verified) ? WithLineFeeds(await File.ReadAllTextAsync(verified)) : null;
        if (_target == expected)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(_directory);
        await File.WriteAllTextAsync(received, _target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await DiffRunner.LaunchAsync(received, verified);
        throw new SnapshotMismatchException(expected is null
            ? $"There is no snapshot yet.\nReceived: {received}\nIf it is right, rename it to: {verified}\n\n{_target}"
            : $"Not as in the snapshot, {FirstDifference(expected, _target)}\nReceived: {received}\nVerified: {verified}");
    }

    private static string WithLineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line])
        {
            line++;
        }

        return $"line {line + 1}:\n  verified: {Line(left, line)}\n  received: {Line(right, line)}";
    }

    private static string Line(string[] lines, int index) => index < lines.Length ? lines[index] : "(no such line)";
}
