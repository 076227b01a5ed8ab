package express.journeys;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;

/** How somebody looks at the pages: with which window, in which colours and language, with script or without. */
public record Look(int width, int height, boolean dark, boolean script, String language) {

    public static final Look DESK = new Look(1280, 900, false, true, "en");
    public static final Look PHONE = new Look(390, 844, false, true, "en");
    public static final Look NARROW = new Look(320, 640, false, true, "en");

    public Look inTheDark() {
        return new Look(width, height, true, script, language);
    }

    public Look in(String other) {
        return new Look(width, height, dark, script, other);
    }

    Look script(boolean on) {
        return new Look(width, height, dark, on, language);
    }

    NewContextOptions options(String address) {
        return new NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, height)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(script)
                .setHasTouch(width < 600)
                .setLocale(language);
    }
}
