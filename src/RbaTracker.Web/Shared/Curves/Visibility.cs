using System.Runtime.CompilerServices;

// The layout is a step of its own so that a test can ask whether two labels meet.
[assembly: InternalsVisibleTo("RbaTracker.Web.Tests")]
