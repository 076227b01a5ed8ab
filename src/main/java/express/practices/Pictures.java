package express.practices;

import express.exhibits.Exhibit;
import express.exhibits.Gallery;
import express.exhibits.Standing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pictures and documents of a practice as somebody sees them.
 *
 * @param gone how many this version names that nobody sees any more
 */
record Pictures(List<Shown> shown, List<Shown> documents, int gone) {

    static final Pictures NONE = new Pictures(List.of(), List.of(), 0);

    /**
     * @param language in which its words are, which may be another than the reader's
     * @param waiting whether readers do not see it yet
     * @param seen whether the picture itself may be seen, and not only what is said of it
     * @param address where it stands
     */
    record Shown(Picture picture, Words.Caption words, Locale language, boolean waiting, boolean seen, String address) {

        String in(int width) {
            return address + "?width=" + width;
        }
    }

    static Pictures forReaders(Sheet sheet, Locale reader, Map<UUID, Standing> standing) {
        return of(
                sheet,
                reader,
                standing,
                false,
                sheet.pictures().stream().filter(it -> standing.get(it.id()) == Standing.SHOWN));
    }

    /**
     * For those who write or review it.
     *
     * @param own whether they belong to the organisation, which sees a picture before everybody in it has agreed; the
     *     others read only what is said of it
     */
    static Pictures ofDraft(Sheet sheet, Locale reader, Map<UUID, Standing> standing, boolean own) {
        return of(sheet, reader, standing, own, sheet.pictures().stream().filter(it -> !isGone(standing, it)));
    }

    private static Pictures of(
            Sheet sheet, Locale reader, Map<UUID, Standing> standing, boolean own, Stream<Picture> pictures) {
        List<Shown> all = pictures.map(it -> shown(sheet, reader, it, standing.get(it.id()) == Standing.WAITING, own))
                .toList();
        return new Pictures(
                all.stream()
                        .filter(it -> it.picture().kind() == Exhibit.Kind.PICTURE)
                        .toList(),
                all.stream()
                        .filter(it -> it.picture().kind() == Exhibit.Kind.DOCUMENT)
                        .toList(),
                (int) sheet.pictures().stream()
                        .filter(it -> isGone(standing, it))
                        .count());
    }

    private static boolean isGone(Map<UUID, Standing> standing, Picture picture) {
        return standing.getOrDefault(picture.id(), Standing.GONE) == Standing.GONE;
    }

    private static Shown shown(Sheet sheet, Locale reader, Picture picture, boolean waiting, boolean own) {
        String id = picture.id().toString();
        Locale translated = sheet.languageFor(reader);
        Locale language = sheet.words(translated).pictures().containsKey(id) ? translated : sheet.language();
        Words.Caption words = Optional.ofNullable(
                        sheet.words(language).pictures().get(id))
                .orElseGet(() -> new Words.Caption("", ""));
        return new Shown(picture, words, language, waiting, own || !waiting, Gallery.address(picture.id()));
    }

    /** Only pictures: a document cannot be printed into another. */
    Pictures onPaper(Function<UUID, Optional<String>> carried) {
        List<Shown> printed = shown.stream()
                .flatMap(it -> carried.apply(it.picture().id()).stream()
                        .map(address ->
                                new Shown(it.picture(), it.words(), it.language(), it.waiting(), it.seen(), address)))
                .toList();
        return new Pictures(printed, documents, gone);
    }

    /** The one that a reader sees first. */
    @Nullable
    Shown lead() {
        return shown.isEmpty() ? null : shown.getFirst();
    }

    /** What follows it. */
    Pictures rest() {
        return new Pictures(shown.stream().skip(1).toList(), documents, gone);
    }

    boolean any() {
        return !shown.isEmpty() || !documents.isEmpty() || gone > 0;
    }
}
