package express.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.util.Version;

/**
 * How an index is made.
 *
 * @param layout what questions rely on, and whose things these are: an index with another one cannot be asked
 * @param content how its documents are made: one with another one can, till it is made anew
 */
record Form(String layout, String content) {

    private static final String BETWEEN = " | ";

    static Form of(String installation, List<Findables> sources, Concepts concepts) {
        Stream<String> kinds = sources.stream()
                .map(source -> source.kind() + ' ' + source.form())
                .sorted();
        return new Form(
                clean(Fields.LAYOUT + ' ' + installation),
                Stream.concat(Stream.of("Lucene " + Version.LATEST, "concepts " + concepts.edition()), kinds)
                        .map(Form::clean)
                        .collect(Collectors.joining(", ")));
    }

    private static String clean(String part) {
        return part.replace(BETWEEN, " ");
    }

    static Form parse(String written) {
        int end = written.indexOf(BETWEEN);
        return end < 0
                ? new Form(written, "")
                : new Form(written.substring(0, end), written.substring(end + BETWEEN.length()));
    }

    @Override
    public String toString() {
        return layout + BETWEEN + content;
    }
}
