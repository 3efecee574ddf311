using System.Net;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.Reliability;

/// <summary>An exchange that pauses at a chosen point and signals it, until the caller cancels or the test resumes it.</summary>
internal sealed class HangingExchange : HttpMessageHandler
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Handles a request.</summary>
    public Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Serve { get; set; } = static (_, _) =>
        throw new InvalidOperationException("No request was expected.");

    /// <summary>Completes when it has paused.</summary>
    public Task Reached => _reached.Task;

    public static HttpResponseMessage Respond(HttpRequestMessage request) => (request.Method == HttpMethod.Get
        ? Reply.Data("""{"currentPage":1,"pageSize":100,"totalNum":0,"totalPage":0,"items":[]}""")
        : Reply.Data("""{"uid":1,"subName":"gridDesk7","remarks":"","access":"Spot"}""")).Message();

    public void Release() => _release.TrySetResult();

    /// <summary>Never reads the body of the request.</summary>
    public async Task<HttpResponseMessage> HangBeforeSending(HttpRequestMessage request, CancellationToken ct)
    {
        await Hang(ct);
        return Respond(request);
    }

    /// <summary>Reads the request and does not respond.</summary>
    public async Task<HttpResponseMessage> HangAfterSending(HttpRequestMessage request, CancellationToken ct)
    {
        await (request.Content?.CopyToAsync(new SinkStream(), ct) ?? Task.CompletedTask);
        await Hang(ct);
        return Respond(request);
    }

    /// <summary>Reads the request and leaves the body of the response incomplete.</summary>
    public async Task<HttpResponseMessage> HangInBody(HttpRequestMessage request, CancellationToken ct)
    {
        await (request.Content?.CopyToAsync(new SinkStream(), ct) ?? Task.CompletedTask);
        return new(HttpStatusCode.OK) { Content = new StreamContent(new UnfinishedStream(this)) };
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Serve(request, cancellationToken).GetAwaiter().GetResult();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Serve(request, cancellationToken);

    private Task Hang(CancellationToken ct)
    {
        _reached.TrySetResult();
        return _release.Task.WaitAsync(ct);
    }

    /// <summary>Replaces a connection: it has no length and cannot be read.</summary>
    private sealed class SinkStream : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count)
        {
        }
    }

    /// <summary>An incomplete response body. Closing it ends a pending read.</summary>
    private sealed class UnfinishedStream(HangingExchange exchange) : Stream
    {
        private readonly CancellationTokenSource _closing = new();

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            exchange.Hang(_closing.Token).GetAwaiter().GetResult();
            return 0;
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await exchange.Hang(cancellationToken);
            return 0;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            _closing.Cancel();
            base.Dispose(disposing);
        }
    }
}
