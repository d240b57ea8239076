using RbaTracker.Browser.Tests.Browsing;

[assembly: AssemblyFixture(typeof(Chromium))]
