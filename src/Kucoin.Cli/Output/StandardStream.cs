using System.Runtime.InteropServices;

namespace Kucoin.Cli.Output;

/// <summary>
/// A writable standard stream of a Unix process. Every failure is an <see cref="IOException"/> with the error number. The console's own
/// stream ignores a broken pipe and throws another exception for a closed descriptor.
/// </summary>
internal sealed class StandardStream(int descriptor) : Stream
{
    private const int Interrupted = 4;
    private const int GetDescriptorFlags = 1;
    private const int CloseOnExec = 1;

    private static readonly int WouldBlock = OperatingSystem.IsMacOS() ? 35 : 11;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>
    /// Whether the process inherited the descriptor. If it was closed at the start, its number is reused by the first file that the runtime
    /// opens, which must not be written to. That file has the close-on-exec flag, which no inherited descriptor has.
    /// </summary>
    public static bool IsOpen(int descriptor) =>
        OperatingSystem.IsWindows() || fcntl(descriptor, GetDescriptorFlags) is var flags && flags >= 0 && (flags & CloseOnExec) == 0;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (!IsOpen(descriptor))
        {
            throw new IOException("The stream is closed.", LostOutputException.Closed);
        }

        while (!buffer.IsEmpty)
        {
            var written = write(descriptor, in MemoryMarshal.GetReference(buffer), buffer.Length);
            if (written >= 0)
            {
                buffer = buffer[(int)written..];
                continue;
            }

            var error = Marshal.GetLastPInvokeError();
            if (error == WouldBlock)
            {
                var wait = new Poll { Descriptor = descriptor, Events = Poll.ForWriting };
                _ = poll(ref wait, 1, Timeout.Infinite);
            }
            else if (error != Interrupted)
            {
                throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
            }
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

#pragma warning disable SYSLIB1054 // Source-generated calls need unsafe code in the whole project.
    [DllImport("libc", SetLastError = true, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int fcntl(int descriptor, int command);

    [DllImport("libc", SetLastError = true, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint write(int descriptor, in byte buffer, nint count);

    [DllImport("libc", SetLastError = true, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int poll(ref Poll wait, nuint count, int milliseconds);
#pragma warning restore SYSLIB1054

    [StructLayout(LayoutKind.Sequential)]
    private struct Poll
    {
        public const short ForWriting = 4;

        public int Descriptor;
        public short Events;
        public short Happened;
    }
}
