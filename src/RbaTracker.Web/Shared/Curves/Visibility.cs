using System.Runtime.CompilerServices;

// The layout is a step of its own so that a test can ask whether two labels meet; the benchmarks write a page with our words by hand.
[assembly: InternalsVisibleTo("RbaTracker.Web.Tests")]
[assembly: InternalsVisibleTo("RbaTracker.Benchmarks")]
