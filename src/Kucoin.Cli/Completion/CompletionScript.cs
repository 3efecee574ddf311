namespace Kucoin.Cli.Completion;

/// <summary>The scripts that connect shells to the command. They contain no words of the command, so they do not become outdated.</summary>
internal static class CompletionScript
{
    public static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    /// <summary>The command line that enables completion, for each shell.</summary>
    public static readonly (string Shell, string Line)[] Installing =
    [
        ("bash", "echo 'eval \"$(kucoin completion bash)\"' >> ~/.bashrc"),
        ("zsh", "echo 'eval \"$(kucoin completion zsh)\"' >> ~/.zshrc"),
        ("fish", "kucoin completion fish > ~/.config/fish/completions/kucoin.fish"),
        ("pwsh", "Add-Content $PROFILE 'kucoin completion pwsh | Out-String | Invoke-Expression'"),
    ];

    public static string Read(string shell)
    {
        using var resource = typeof(CompletionScript).Assembly.GetManifestResourceStream($"kucoin.{shell}")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
