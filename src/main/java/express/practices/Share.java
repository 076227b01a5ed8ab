package express.practices;

import express.ui.QrCode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.web.util.UriUtils;

/**
 * How a practice is handed on: by its address, by e-mail, or by a square that a telephone reads.
 *
 * @param address where it stands for everybody, in whatever language they read
 * @param version where paper leads, which shows what has changed since it was printed
 */
record Share(URI address, URI version, String title, String summary) {

    static Share of(URI site, PracticeSheet sheet) {
        URI address = site.resolve(PracticePages.PATH + "/" + sheet.sheet().slug());
        return new Share(
                address,
                URI.create(address + "?read=" + sheet.publication().version()),
                sheet.words().title(),
                sheet.words().summary());
    }

    String in(Locale language) {
        return address + "?lang=" + language.toLanguageTag();
    }

    String letter() {
        return "mailto:?subject=" + encoded(title) + "&body=" + encoded(summary + "\n\n" + address);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text.replace("\n", "\r\n"), StandardCharsets.UTF_8);
    }

    QrCode code() {
        return QrCode.of(address.toString());
    }

    QrCode codeOnPaper() {
        return QrCode.of(version.toString());
    }
}
