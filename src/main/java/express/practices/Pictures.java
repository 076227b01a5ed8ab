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
     * @param address where it stands
     */
    record Shown(Sheet.Picture picture, Sheet.Caption words, Locale language, boolean waiting, String address) {

        String in(int width) {
            return address + "?width=" + width;
        }
    }

    static Pictures forReaders(Sheet sheet, Locale reader, Map<UUID, Standing> standing) {
        return of(
                sheet,
                reader,
                standing,
                sheet.pictures().stream().filter(it -> standing.get(it.id()) == Standing.SHOWN));
    }

    static Pictures forAuthors(Sheet sheet, Map<UUID, Standing> standing) {
        return of(sheet, sheet.language(), standing, sheet.pictures().stream().filter(it -> !isGone(standing, it)));
    }

    private static Pictures of(
            Sheet sheet, Locale reader, Map<UUID, Standing> standing, Stream<Sheet.Picture> pictures) {
        List<Shown> all = pictures.map(it -> shown(sheet, reader, it, standing.get(it.id()) == Standing.WAITING))
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

    private static boolean isGone(Map<UUID, Standing> standing, Sheet.Picture picture) {
        return standing.getOrDefault(picture.id(), Standing.GONE) == Standing.GONE;
    }

    private static Shown shown(Sheet sheet, Locale reader, Sheet.Picture picture, boolean waiting) {
        String id = picture.id().toString();
        Locale translated = sheet.languageFor(reader);
        Locale language = sheet.words(translated).pictures().containsKey(id) ? translated : sheet.language();
        Sheet.Caption words = Optional.ofNullable(
                        sheet.words(language).pictures().get(id))
                .orElseGet(() -> new Sheet.Caption("", ""));
        return new Shown(picture, words, language, waiting, Gallery.address(picture.id()));
    }

    /** Only pictures: a document cannot be printed into another. */
    Pictures onPaper(Function<UUID, Optional<String>> carried) {
        List<Shown> printed = shown.stream()
                .flatMap(it -> carried.apply(it.picture().id()).stream()
                        .map(address -> new Shown(it.picture(), it.words(), it.language(), it.waiting(), address)))
                .toList();
        return new Pictures(printed, documents, gone);
    }

    boolean any() {
        return !shown.isEmpty() || !documents.isEmpty() || gone > 0;
    }
}
