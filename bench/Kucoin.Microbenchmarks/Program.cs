using BenchmarkDotNet.Running;

namespace Kucoin.Microbenchmarks;

/// <summary>
/// Measures single steps of a call, in this process alone:
/// <c>dotnet run -c Release --project bench/Kucoin.Microbenchmarks -- --inProcess --job short --filter '*'
/// --artifacts artifacts/micro</c>.
/// </summary>
internal static class Program
{
    private static void Main(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
