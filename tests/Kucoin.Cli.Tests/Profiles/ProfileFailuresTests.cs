namespace Kucoin.Cli.Tests.Profiles;

/// <summary>Profile errors of the command: an exit code and advice.</summary>
public sealed class ProfileFailuresTests : IDisposable
{
    private readonly TemporaryProfiles _files = new();

    public ProfileFailuresTests() => _files.Store.Add("desk1", new() { Key = "key-1", Secret = "secret-1", Passphrase = "phrase-1" });

    [Fact]
    public async Task Profiles_add_existing_name_exits_with_2()
    {
        var run = await Run("profiles add desk1");
        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Equal("Profile 'desk1' already exists. 'kucoin profiles remove desk1' removes it.\n", run.Error);
    }

    [Theory]
    [InlineData("profiles remove desk2")]
    [InlineData("accounts list --profile desk2")]
    public async Task Unknown_profile_name_exits_with_2(string line)
    {
        var run = await Run(line);
        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Equal($"There is no profile 'desk2' in {_files.Store.Path}. 'kucoin profiles list' shows them all.\n", run.Error);
    }

    [Theory]
    [InlineData("nonsense", "Profile 'desk2': The endpoint is not a valid address. Give one like https://api.kucoin.com.\n")]
    [InlineData("http://api.kucoin.com", "Profile 'desk2': Plain http to api.kucoin.com is not allowed")]
    public async Task Profiles_add_invalid_endpoint_exits_with_4(string endpoint, string sentence)
    {
        var run = await Run($"profiles add desk2 --endpoint {endpoint}");
        Assert.Equal(ExitCodes.Credentials, run.Exit);
        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profile_file_readable_by_others_exits_with_4_and_prints_the_chmod_command()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_files.Store.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        }

        var run = await Run("accounts list --profile desk1");
        Assert.Equal(ExitCodes.Credentials, run.Exit);
        Assert.Equal($"{_files.Store.Path} is not used because other users can read it. Restrict it with: chmod 600 {_files.Store.Path}\n", run.Error);
    }

    [Fact]
    public async Task Profile_file_that_is_invalid_exits_with_4()
    {
        await File.WriteAllTextAsync(_files.Store.Path, "secret-1", TestContext.Current.CancellationToken);
        var run = await Run("profiles list");
        Assert.Equal(ExitCodes.Credentials, run.Exit);
        Assert.Equal($"{_files.Store.Path} is invalid at line 1.\n", run.Error);
    }

    [Fact]
    public async Task Profile_file_locked_by_another_process_exits_with_1()
    {
        await using var claim = new FileStream($"{_files.Store.Path}.lock", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        var run = await Run("profiles remove desk1");
        Assert.Equal(ExitCodes.Unexpected, run.Exit);
        Assert.StartsWith($"{_files.Store.Path} could not be changed: ", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _files.Dispose();

    private Task<CommandRun> Run(string line) =>
        new CommandRun { Profiles = _files.Store, Network = new FakeNetwork(), Input = "key-2\nsecret-2\nphrase-2\n" }.Of(line);
}
