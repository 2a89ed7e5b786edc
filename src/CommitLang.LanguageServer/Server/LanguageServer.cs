using System.Text.Json;
using CommitLang.LanguageServer.Handlers;
using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Workspace;

namespace CommitLang.LanguageServer.Server;

/// <summary>
/// A server over two streams: one thread takes messages off, another answers them one by one in their order, and checks what is stale when none waits.
/// </summary>
internal sealed class LanguageServer : IDisposable
{
    /// <summary>Deep texts need room; how deep they may be the parser says.</summary>
    private const int StackSize = 16 << 20;

    private readonly MessageQueue _queue;
    private readonly MessageWriter _writer;
    private readonly IWorkspaceHost _host;
    private readonly CommitWorkspace _workspace;
    private readonly Client _client;
    private readonly HandlerTable _handlers = new();
    private readonly DiagnosticsTeller _teller;
    private readonly SpareMemory _memory = new();
    private State _state = State.Started;
    private IDisposable? _watch;

    private LanguageServer(Stream input, Stream output, IWorkspaceHost host)
    {
        _writer = new(output);
        _queue = new(new(input), _writer);
        _host = host;
        _workspace = new(host);
        _client = new(_writer);
        _teller = new(_workspace, _client);
        new SynchronizationHandlers(_workspace, _client).AddTo(_handlers);
        new NameHandlers(_workspace, _client).AddTo(_handlers);
        new LayoutHandlers(_workspace).AddTo(_handlers);
        new VerdictHandlers(_workspace, _client).AddTo(_handlers);
        new WritingHandlers(_workspace, _client, _teller).AddTo(_handlers);
        new DiagnosticsHandlers(_workspace, _teller).AddTo(_handlers);
        new CommandHandlers(_workspace, _host, _client).AddTo(_handlers);
    }

    private enum State
    {
        Started,
        Initialized,
        ShutDown,
    }

    /// <summary>Serves until the client says <c>exit</c>, or its stream ends.</summary>
    /// <returns>0 where the client said <c>shutdown</c> first; else 1.</returns>
    internal static int Run(Stream input, Stream output, IWorkspaceHost host)
    {
        using var server = new LanguageServer(input, output, host);
        new Thread(server._queue.Run) { IsBackground = true, Name = "messages" }.Start();
        var status = 1;
        var worker = new Thread(() => status = server.Serve(), StackSize) { Name = "answers" };
        worker.Start();
        worker.Join();
        return status;
    }

    public void Dispose()
    {
        _watch?.Dispose();
        _queue.Dispose();
    }

    private int Serve()
    {
        while (true)
        {
            var message = _queue.TryNext();
            if (message is null)
            {
                if (_state == State.Initialized && WorkAhead())
                {
                    continue;
                }

                message = NextAfterPause();
            }

            if (message.ChangedFiles is { } changed)
            {
                Guard(() => _workspace.FilesChanged(changed));
                continue;
            }

            if (message.Method == IncomingMessage.Settings && message.Id is null)
            {
                Guard(() => SynchronizationHandlers.TakeSettings(_workspace, _client, message.Parameters));
                continue;
            }

            if (ReferenceEquals(message, IncomingMessage.End) || message.Method == "exit")
            {
                return _state == State.ShutDown ? 0 : 1;
            }

            Answer(message);
            _queue.Done(message);
        }
    }

    /// <summary>Waits for the next message; a pause is used to give memory back.</summary>
    private IncomingMessage NextAfterPause()
    {
        _memory.IsWorthIt |= _workspace.TakeManyGone();
        if (_memory.IsWorthIt)
        {
            if (_queue.NextWithin(SpareMemory.Pause) is { } message)
            {
                return message;
            }

            _memory.GiveBack();
        }

        return _queue.Next();
    }

    /// <summary>Checks what is stale, and tells what came of it. False where nothing was to be done.</summary>
    private bool WorkAhead()
    {
        var worked = false;
        Guard(() =>
        {
            try
            {
                worked = _workspace.Work(check => check.MayBeStopped ? _queue.UntilNext() : CancellationToken.None);
                worked |= _teller.Tell();
            }
            catch (OperationCanceledException)
            {
                worked = true;
            }
        });
        return worked;
    }

    private void Answer(IncomingMessage message)
    {
        var id = message.Id;
        if (message.Method == "initialize")
        {
            Guard(id, () => Initialize(message));
        }
        else if (_state == State.Started)
        {
            Refuse(id, ErrorCodes.ServerNotInitialized, "the first request is `initialize`");
        }
        else if (_state == State.ShutDown)
        {
            Refuse(id, ErrorCodes.InvalidRequest, "after `shutdown` only `exit` may come");
        }
        else if (message.Method == "shutdown")
        {
            _state = State.ShutDown;
            Acknowledge(id);
        }
        else if (message.Method == "initialized")
        {
            Guard(id, () =>
            {
                WatchFiles();
                Acknowledge(id);
            });
        }
        else if (_handlers.Find(message.Method) is { } handler)
        {
            Guard(id, () => handler(message.Parameters, answer => answer(_writer, id), message.Cancellation?.Token ?? CancellationToken.None));
        }
        else if (!message.Method.StartsWith("$/", StringComparison.Ordinal) || id is not null)
        {
            Refuse(id, ErrorCodes.MethodNotFound, $"there is no method `{message.Method}`");
        }
    }

    private void Initialize(IncomingMessage message)
    {
        if (_state != State.Started)
        {
            Refuse(message.Id, ErrorCodes.InvalidRequest, "`initialize` comes once");
            return;
        }

        var parameters = HandlerTable.Read(message.Parameters, ProtocolJson.Default.InitializeParams);
        _client.Take(parameters);
        var folders = parameters.WorkspaceFolders?.Select(folder => folder.Uri) ?? (parameters.RootUri is { } root ? [root] : []);
        _workspace.SetFolders(folders.Select(DocumentUri.PathOf), []);
        if (_client.AsOf is { } day)
        {
            _workspace.SetAsOf(day);
        }

        _state = State.Initialized;
        if (message.Id is { } id)
        {
            var version = typeof(LanguageServer).Assembly.GetName().Version?.ToString(3) ?? "0";
            _writer.Answer(id, new InitializeResult(new(), new("commitlang", version)), ProtocolJson.Default.InitializeResult);
        }
    }

    private void WatchFiles()
    {
        if (_client.WatchesFiles)
        {
            _client.Register("workspace/didChangeWatchedFiles", ["**/*"]);
        }
        else
        {
            _watch = _host.Watch(_workspace.Folders, _queue.Add);
        }

        _client.AskForSettings();
    }

    /// <summary>Answers with nothing, where an answer is waited for.</summary>
    private void Acknowledge(JsonElement? id)
    {
        if (id is { } known)
        {
            _writer.Answer(known, null, ProtocolJson.Default.InitializeResult);
        }
    }

    private void Refuse(JsonElement? id, int code, string message)
    {
        if (id is not null)
        {
            _writer.Refuse(id, code, message);
        }
    }

    /// <summary>What goes wrong in the work on one message is told, and the next one is answered all the same.</summary>
    private void Guard(JsonElement? id, Action work)
    {
        try
        {
            work();
        }
        catch (RequestException e)
        {
            Refuse(id, e.Code, e.Message);
        }
        catch (OperationCanceledException)
        {
            Refuse(id, ErrorCodes.RequestCancelled, "taken back");
        }
        catch (Exception e)
        {
            // The one place that catches everything: whatever it is, it is a fault of the server, and the editor keeps it running.
            Refuse(id, ErrorCodes.InternalError, $"a fault of the language server: {e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}");
            _client.Log($"a fault of the language server: {e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}; please report it, with the file that led to it");
        }
    }

    private void Guard(Action work) => Guard(null, work);
}
