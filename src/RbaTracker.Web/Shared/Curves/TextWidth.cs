namespace RbaTracker.Web.Shared.Curves;

/// <summary>How wide words are in Public Sans, so that a label's place is known before a browser draws it.</summary>
internal static class TextWidth
{
    // Advance widths in thousandths of the type size, from the font files: space to tilde, then no-break space to ÿ.
    private static readonly short[] Regular =
    [
        243, 251, 426, 603, 658, 904, 708, 248, 302, 309, 394, 554, 242, 378, 225, 350, 612, 407, 596, 630, 628, 640, 622, 600,
        648, 624, 226, 240, 546, 554, 546, 521, 831, 710, 670, 688, 694, 620, 594, 733, 766, 283, 388, 682, 578, 886, 754, 734,
        636, 748, 676, 670, 594, 700, 672, 954, 688, 607, 637, 303, 350, 303, 473, 518, 218, 553, 596, 544, 596, 566, 396, 622,
        576, 248, 262, 562, 303, 865, 577, 566, 596, 596, 391, 506, 389, 580, 504, 780, 564, 535, 480, 328, 263, 332, 568,
        243, 252, 542, 613, 540, 612, 263, 490, 296, 817, 409, 454, 554, 378, 539, 328, 463, 554, 367, 402, 218, 586, 559, 230,
        231, 240, 406, 478, 792, 866, 918, 518, 710, 710, 710, 710, 710, 710, 974, 688, 620, 620, 620, 620, 283, 283, 283, 283,
        707, 754, 734, 734, 734, 734, 734, 540, 750, 700, 700, 700, 700, 607, 650, 590, 553, 553, 553, 553, 553, 553, 914, 544,
        566, 566, 566, 566, 242, 242, 242, 302, 566, 577, 566, 566, 566, 566, 566, 554, 586, 580, 580, 580, 580, 535, 590, 535,
    ];

    private static readonly short[] Bold =
    [
        226, 282, 480, 616, 680, 939, 784, 261, 333, 336, 473, 588, 277, 393, 270, 381, 644, 428, 635, 665, 656, 675, 660, 626,
        671, 659, 270, 278, 578, 588, 578, 534, 828, 726, 684, 718, 720, 634, 614, 759, 770, 308, 402, 717, 578, 918, 782, 760,
        652, 773, 696, 692, 616, 724, 704, 968, 717, 668, 670, 337, 381, 337, 484, 553, 264, 566, 608, 547, 608, 576, 396, 628,
        592, 267, 288, 580, 329, 896, 593, 576, 607, 607, 412, 527, 416, 595, 520, 788, 588, 563, 496, 384, 268, 384, 612,
        226, 282, 561, 648, 578, 659, 268, 512, 381, 830, 406, 500, 588, 393, 552, 393, 474, 588, 392, 425, 264, 604, 599, 259,
        273, 256, 403, 511, 831, 902, 960, 544, 726, 726, 726, 726, 726, 726, 1040, 718, 634, 634, 634, 634, 308, 308, 308, 308,
        749, 782, 760, 760, 760, 760, 760, 576, 776, 724, 724, 724, 724, 668, 680, 627, 566, 566, 566, 566, 566, 566, 914, 547,
        576, 576, 576, 576, 264, 264, 264, 384, 576, 593, 576, 576, 576, 576, 576, 588, 612, 595, 595, 595, 595, 563, 604, 563,
    ];

    /// <summary>The width of a text in drawing units, a little on the safe side.</summary>
    public static double Of(ReadOnlySpan<char> text, double size, bool bold = false)
    {
        var widths = bold ? Bold : Regular;
        var sum = 0;
        foreach (var letter in text)
        {
            sum += letter switch
            {
                >= ' ' and <= '~' => widths[letter - ' '],
                >= '\u00A0' and <= 'ÿ' => widths[letter - '\u00A0' + 95],
                '\u2009' or '\u202F' => 260,
                '\u2026' => 894,
                < '\u0250' => 720,
                < '\u2E80' => 800,
                _ => 1050,
            };
        }

        return sum * size * 0.00102;
    }

    /// <summary>The text, shortened with an ellipsis where it is wider than it may be.</summary>
    public static string Fit(string text, double size, double most, bool bold = false)
    {
        if (Of(text, size, bold) <= most)
        {
            return text;
        }

        var length = text.Length;
        while (length > 0)
        {
            length--;
            var shorter = string.Concat(text.AsSpan(0, length).TrimEnd(), "…");
            if (Of(shorter, size, bold) <= most)
            {
                return shorter;
            }
        }

        return "";
    }

    /// <summary>
    /// The text in lines no wider than they may be, as even as they can be; what is left over after the last line is cut with an
    /// ellipsis.
    /// </summary>
    public static void Wrap(string text, double size, double most, int lines, List<string> into)
    {
        var width = Of(text, size);
        if (width <= most)
        {
            into.Add(text);
            return;
        }

        var start = into.Count;
        var cut = Fill(text, size, most, lines, into);
        if (cut)
        {
            return;
        }

        var needed = into.Count - start;
        for (var narrower = width / needed; narrower < most; narrower += most / 12)
        {
            into.RemoveRange(start, into.Count - start);
            if (!Fill(text, size, narrower, needed, into))
            {
                return;
            }
        }

        into.RemoveRange(start, into.Count - start);
        Fill(text, size, most, lines, into);
    }

    private static bool Fill(string text, double size, double most, int lines, List<string> into)
    {
        var rest = text;
        while (--lines > 0 && Of(rest, size) > most)
        {
            var cut = -1;
            for (var space = rest.IndexOf(' ', StringComparison.Ordinal); space > 0; space = rest.IndexOf(' ', space + 1))
            {
                if (Of(rest.AsSpan(0, space), size) > most)
                {
                    break;
                }

                cut = space;
            }

            if (cut < 0)
            {
                break;
            }

            into.Add(rest[..cut]);
            rest = rest[(cut + 1)..];
        }

        var last = Fit(rest, size, most);
        into.Add(last);
        return last.Length != rest.Length;
    }
}
