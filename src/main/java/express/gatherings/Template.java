package express.gatherings;

import express.base.ChainStep;
import express.base.Ids;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A programme to start from. Words are by language; rooms and tracks are named by their place in the list. */
record Template(
        String key,
        int place,
        Mode mode,
        Map<String, String> title,
        Map<String, String> about,
        List<Map<String, String>> rooms,
        List<Map<String, String>> tracks,
        List<Slot> sessions) {

    /** @param day from one */
    record Slot(
            int day,
            String at,
            int minutes,
            SessionKind kind,
            Map<String, String> title,
            @Nullable Map<String, String> about,
            @Nullable Integer room,
            @Nullable Integer track,
            @Nullable ChainStep step,
            @Nullable List<String> practices) {

        Session on(LocalDate first, List<Programme.Place> rooms, List<Programme.Place> tracks) {
            return new Session(
                    Ids.next(),
                    1,
                    kind,
                    first.plusDays(day - 1L).atTime(LocalTime.parse(at)),
                    minutes,
                    room == null ? null : rooms.get(room).id(),
                    track == null ? null : tracks.get(track).id(),
                    List.of(),
                    Optional.ofNullable(practices).orElse(List.of()),
                    step,
                    List.of(),
                    Said.NOTHING);
        }

        Map<String, String> words() {
            return Optional.ofNullable(about).orElse(Map.of());
        }
    }

    static String in(Map<String, String> words, Locale reader) {
        return words.getOrDefault(reader.getLanguage(), words.getOrDefault("en", ""));
    }

    /** In which language a reader finds its words. */
    String language(Locale reader) {
        return title.containsKey(reader.getLanguage()) ? reader.getLanguage() : Locale.ENGLISH.getLanguage();
    }

    String title(Locale reader) {
        return in(title, reader);
    }

    String about(Locale reader) {
        return in(about, reader);
    }

    int days() {
        return sessions.stream().mapToInt(Slot::day).max().orElse(1);
    }
}
