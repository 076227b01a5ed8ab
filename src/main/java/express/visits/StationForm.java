package express.visits;

import express.gatherings.Fields;
import express.gatherings.Said;
import express.ui.Typed;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A station as it was typed. */
final class StationForm {

    static final String FILE = "file";
    private static final int LONGEST_WORDS = 6_000;
    private static final int LONGEST_TRANSCRIPT = 20_000;

    /** A file as it came. */
    record Sent(String name, byte[] content) {

        static Sent of(Optional<MultipartFile> file) throws IOException {
            return file.isEmpty() || file.get().isEmpty()
                    ? new Sent("", new byte[0])
                    : new Sent(
                            Optional.ofNullable(file.get().getOriginalFilename())
                                    .orElse("file"),
                            file.get().getBytes());
        }

        boolean isThere() {
            return content.length > 0;
        }
    }

    private final Fields fields;
    private final Sent sent;
    private final Tour.Station before;
    private final List<Guiding.Worded> words = new ArrayList<>();
    private final String credit;
    private final String film;

    StationForm(Map<String, String> typed, Sent sent, Tour.Station before) {
        this.fields = new Fields(typed);
        this.sent = sent;
        this.before = before;
        words.add(new Guiding.Worded(
                before.id(),
                fields.line("title", WritingPages.LONGEST_TITLE, true),
                fields.text("about", LONGEST_WORDS),
                fields.raw("seen")));
        this.credit = fields.line("credit", 200, hasShot());
        this.film = film(fields.line("film", 500, false));
        readShot();
        readFilm();
    }

    Fields fields() {
        return fields;
    }

    boolean failed() {
        return fields.failed();
    }

    Sent sent() {
        return sent;
    }

    List<Guiding.Worded> words() {
        return words;
    }

    String credit() {
        return credit;
    }

    private boolean hasShot() {
        return sent.isThere() || before.shot() != null && !isWithoutShot();
    }

    private boolean isWithoutShot() {
        return fields.raw("without").equals("yes") && !sent.isThere();
    }

    private void readShot() {
        if (!hasShot()) {
            return;
        }
        words.add(new Guiding.Worded(
                Tour.shotWords(before.id()),
                fields.line("alternative", 500, true),
                fields.text("caption", 600),
                fields.raw("seen-shot")));
        if (sent.isThere() && !fields.raw("agreed").equals("yes")) {
            fields.wrong("agreed", "visits.fault.agreed");
        }
        if (sent.isThere() && failed()) {
            fields.wrong(FILE, "visits.fault.again");
        }
    }

    /** What is shown in a film stands here too: many have no data to spare for it, or cannot hear or see it. */
    private void readFilm() {
        if (film.isEmpty()) {
            return;
        }
        String transcript = fields.text("transcript", LONGEST_TRANSCRIPT);
        words.add(new Guiding.Worded(
                Tour.filmWords(before.id()),
                fields.line("film-title", WritingPages.LONGEST_TITLE, true),
                transcript,
                fields.raw("seen-film")));
        if (transcript.isEmpty()) {
            fields.wrong("transcript", "visits.fault.transcript");
        }
    }

    private String film(String typed) {
        if (!typed.isEmpty() && !isAddress(typed)) {
            fields.wrong("film", "visits.fault.film");
        }
        return typed;
    }

    private static boolean isAddress(String typed) {
        try {
            URI address = URI.create(typed);
            return "https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** @param kept the picture that was sent, if one was */
    Tour.Station station(Tour.@Nullable Shot kept) {
        return new Tour.Station(
                before.id(),
                Math.max(0, Typed.number(fields.raw("edition"))),
                Said.NOTHING,
                kept != null ? kept : standing(),
                film.isEmpty() ? null : new Tour.Film(film, Said.NOTHING));
    }

    private Tour.@Nullable Shot standing() {
        Tour.Shot shot = before.shot();
        return shot == null || isWithoutShot()
                ? null
                : new Tour.Shot(shot.file(), shot.width(), shot.height(), credit, Said.NOTHING);
    }
}
