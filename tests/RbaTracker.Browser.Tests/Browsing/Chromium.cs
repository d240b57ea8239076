using Microsoft.Playwright;
using RbaTracker.Testing;

namespace RbaTracker.Browser.Tests.Browsing;

/// <summary>One Chromium for all tests of the process. Where there is none, the tests say so and are skipped, or fail where it is required.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--font-render-hinting=none",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The executable: what CHROMIUM_PATH names, the usual places, Playwright's own cache.</summary>
    public static string? Path { get; } = Candidates().FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Path is not null)
        {
            _playwright = await Playwright.CreateAsync();

            // A machine that runs everything at once may take its time; what never comes fails all the same.
            Assertions.SetDefaultExpectTimeout(30_000);
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = Arguments });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A person comes to the site with a browser of their own: no cookie is shared with anybody.</summary>
    public async Task<Visitor> VisitAsync(Uri address, string language = "en", int width = 1280, bool dark = false, string? signedIn = null)
    {
        RequireIt();
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = language == "es" ? "es-US" : "en-US",
            StorageState = signedIn,
        });
        context.SetDefaultTimeout(30_000);
        return await Visitor.ComeAsync(context, new Wording(language));
    }

    /// <summary>Skips the running test where there is no Chromium.</summary>
    public static void RequireIt() => Require.OrSkip("chromium", Path is not null, "there is none at CHROMIUM_PATH, in the usual places or in Playwright's cache.");

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named)
        {
            return [named];
        }

        var cache = System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "ms-playwright");

        // The shell first: the whole browser makes a window with pages of its own for every visitor, which takes more than the tests do.
        string[] usual =
        [
            "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        ];
        return Directory.Exists(cache) ? usual.Concat(Directory.EnumerateFiles(cache, "chrome", SearchOption.AllDirectories)) : usual;
    }
}
