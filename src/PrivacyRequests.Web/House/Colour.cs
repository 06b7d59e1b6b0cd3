using System.Globalization;

namespace PrivacyRequests.Web.House;

/// <summary>A colour and how well it can be read on another (WCAG 2.2, relative luminance).</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static readonly Colour White = new(255, 255, 255);
    public static readonly Colour Black = new(0, 0, 0);

    public static Colour Parse(string hex) => int.TryParse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var n)
        ? new((byte)(n >> 16), (byte)(n >> 8), (byte)n)
        : throw new FormatException("A colour is six hex digits.");

    public double ContrastWith(Colour other)
    {
        var (light, dark) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
        return (light + 0.05) / (dark + 0.05);
    }

    /// <summary>The same colour moved towards <paramref name="end"/> in small steps until it can be read on <paramref name="ground"/>.</summary>
    public Colour ReadableOn(Colour ground, double contrast, Colour end)
    {
        var colour = this;
        for (var step = 0; step <= 50 && colour.ContrastWith(ground) < contrast; step++) colour = Towards(end, step / 50.0);
        return colour;
    }

    /// <summary>The same hue bright enough for a dark ground: as strong as it gets, then half of the way to white.</summary>
    public Colour Bright()
    {
        var most = Math.Max(1, (int)Math.Max(Red, Math.Max(Green, Blue)));
        return new Colour((byte)(Red * 255 / most), (byte)(Green * 255 / most), (byte)(Blue * 255 / most)).Towards(White, 0.5);
    }

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private Colour Towards(Colour end, double part) =>
        new(Between(Red, end.Red, part), Between(Green, end.Green, part), Between(Blue, end.Blue, part));

    private static byte Between(byte a, byte b, double part) => (byte)Math.Round(a + ((b - a) * part));

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte part)
    {
        var c = part / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }
}
