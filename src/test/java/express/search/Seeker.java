package express.search;

import express.database.Changes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/** A node's search over things in memory, which follows when it is told to. */
final class Seeker implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    static final InstantSource TIME = InstantSource.fixed(Instant.parse("2026-11-26T12:00:00Z"));

    final Things things;
    final Follower follower;
    final Search search;

    private Seeker(Path folder, Things things, Concepts concepts, InstantSource time, String installation) {
        this.things = things;
        this.follower = new Follower(
                new Indexes(Folder.take(folder), concepts),
                List.of(things),
                concepts,
                new Changes(),
                installation,
                time);
        this.search = new Search(follower, concepts, time);
    }

    static Seeker over(Path folder, Things things) {
        return new Seeker(folder, things, NoConcepts.NONE, TIME, "here");
    }

    static Seeker over(Path folder, Things things, Concepts concepts) {
        return new Seeker(folder, things, concepts, TIME, "here");
    }

    static Seeker over(Path folder, Things things, InstantSource time) {
        return new Seeker(folder, things, NoConcepts.NONE, time, "here");
    }

    static Seeker elsewhere(Path folder, Things things) {
        return new Seeker(folder, things, NoConcepts.NONE, TIME, "elsewhere");
    }

    static Path folder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target/search")), "test");
    }

    /** Things of one language, called by their numbers. */
    static Seeker of(String language, String... titles) throws IOException {
        var things = new Things();
        for (int i = 0; i < titles.length; i++) {
            things.put(thing(Integer.toString(i), language, titles[i], "", ""));
        }
        return over(folder(), things).follow();
    }

    static Findable thing(String key, String language, String title, String summary, String body) {
        return thing(key, Map.of(), new Wording(Locale.forLanguageTag(language), title, summary, body));
    }

    static Findable thing(String key, Map<String, List<String>> facets, Wording... wordings) {
        return new Findable("thing", key, Arrays.asList(wordings), "", facets, null, 0);
    }

    Seeker follow() throws IOException {
        while (!follower.look() || !follower.isSettled()) {
            // A turn is not always enough.
        }
        return this;
    }

    Found find(String words, String language) {
        return search.find(Inquiry.of(words, Locale.forLanguageTag(language), "thing"));
    }

    List<String> keys(String words, String language) {
        return keys(find(words, language));
    }

    static List<String> keys(Found found) {
        return found.hits().stream().map(Hit::key).toList();
    }

    /** What stands in the index: each key with its last change. */
    Map<String, Long> listed() throws IOException {
        return follower.current().read(reading -> {
            Map<String, Long> listed = new TreeMap<>();
            for (LeafReaderContext segment : reading.getIndexReader().leaves()) {
                NumericDocValues changes = segment.reader().getNumericDocValues(Fields.CHANGE);
                for (int i = 0; i < segment.reader().maxDoc(); i++) {
                    boolean live = segment.reader().getLiveDocs() == null
                            || segment.reader().getLiveDocs().get(i);
                    if (live && changes.advanceExact(i)) {
                        String id = reading.columns(segment).id(i);
                        listed.put(id.substring(id.indexOf('\0') + 1), changes.longValue());
                    }
                }
            }
            return listed;
        });
    }

    @Override
    public void close() {
        follower.stop();
    }
}
