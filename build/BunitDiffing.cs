using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace RbaTracker.Web.Tests;

/// <summary>Hands bUnit the AngleSharp.Diffing that there is, in place of the newer one that it asks for. Bunit.targets says why.</summary>
internal static class BunitDiffing
{
    [ModuleInitializer]
    internal static void HandOut() =>
        AssemblyLoadContext.Default.Resolving += (context, name) => name.Name == "AngleSharp.Diffing"
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "compat", "AngleSharp.Diffing.dll"))
            : null;
}
