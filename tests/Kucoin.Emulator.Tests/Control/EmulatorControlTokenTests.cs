using Kucoin.Emulator.Control;

namespace Kucoin.Emulator.Tests.Control;

public sealed class EmulatorControlTokenTests : IDisposable
{
    private const string Hex = "7f3a9c51d2e84b06a1c5f7e2b9d04836";

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(Hex)]
    [InlineData("abcdefghijklmnopqrstuv")]
    [InlineData("fzOmXuiYyR2sBQe9+w/1Jw==")]
    public void Parse_accepts_a_token_of_128_bits(string text) => Assert.Equal(text, EmulatorControlToken.Parse(text).Reveal());

    [Theory]
    [InlineData("")]
    [InlineData("7f3a9c51d2e84b06a1c5f7e2b9d0483")]
    [InlineData("abcdefghijklmnopqrstu")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("abcdefghijklmnop qrstuvw")]
    [InlineData("abcdefghijklmnopqrstuv\nx")]
    public void Parse_rejects_a_weak_token_without_quoting_it(string text)
    {
        var error = Assert.Throws<ArgumentException>(() => EmulatorControlToken.Parse(text));

        Assert.True(text.Length == 0 || !error.Message.Contains(text, StringComparison.Ordinal), error.Message);
    }

    [Fact]
    public void Create_returns_a_new_token_each_time()
    {
        var (one, other) = (EmulatorControlToken.Create().Reveal(), EmulatorControlToken.Create().Reveal());

        Assert.NotEqual(one, other);
        Assert.Equal(one, EmulatorControlToken.Parse(one).Reveal());
    }

    [Fact]
    public void ToString_and_errors_do_not_contain_the_token()
    {
        var options = new KucoinEmulatorOptions { ControlToken = EmulatorControlToken.Parse(Hex) };

        Assert.Equal("***", $"{options.ControlToken}");
        Assert.DoesNotContain(Hex, $"{options}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bearer " + Hex, true)]
    [InlineData("bearer  " + Hex + " ", true)]
    [InlineData("Bearer " + Hex + "0", false)]
    [InlineData("Bearer ", false)]
    [InlineData("Basic " + Hex, false)]
    [InlineData(Hex, false)]
    [InlineData(null, false)]
    public void Matches_accepts_only_its_own_bearer_header(string? header, bool expected) =>
        Assert.Equal(expected, EmulatorControlToken.Parse(Hex).Matches(header));

    [Fact]
    public void ReadFile_accepts_a_file_readable_only_by_its_owner() =>
        Assert.Equal(Hex, EmulatorControlToken.ReadFile(Write($"{Hex}\n", UnixFileMode.UserRead | UnixFileMode.UserWrite)).Reveal());

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void ReadFile_rejects_a_file_accessible_to_others(UnixFileMode more)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        var file = Write(Hex, UnixFileMode.UserRead | UnixFileMode.UserWrite | more);

        var error = Assert.Throws<KucoinEmulatorException>(() => EmulatorControlToken.ReadFile(file));

        Assert.Contains("other users can read or write it", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short", "has 30 bits at most; 128 are needed")]
    [InlineData("", "has 0 bits at most; 128 are needed")]
    public void ReadFile_rejects_a_token_that_is_too_short(string text, string sentence)
    {
        var error = Assert.Throws<KucoinEmulatorException>(
            () => EmulatorControlToken.ReadFile(Write(text, UnixFileMode.UserRead | UnixFileMode.UserWrite)));

        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
        Assert.True(text.Length == 0 || !error.Message.Contains(text, StringComparison.Ordinal), error.Message);
    }

    [Fact]
    public void ReadFile_rejects_anything_but_a_regular_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A pipe is made with a program of Linux.");
        var pipe = _folder.File("pipe");
        using (var make = System.Diagnostics.Process.Start("mkfifo", ["-m", "600", pipe]))
        {
            make.WaitForExit();
        }

        string[] files = [pipe, _folder.Path, _folder.File("nothing"), "/dev/zero"];
        Assert.All(files, file => Assert.Throws<KucoinEmulatorException>(() => EmulatorControlToken.ReadFile(file)));
    }

    public void Dispose() => _folder.Dispose();

    private string Write(string text, UnixFileMode mode)
    {
        var file = _folder.File("token");
        File.WriteAllText(file, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, mode);
        }

        return file;
    }
}
