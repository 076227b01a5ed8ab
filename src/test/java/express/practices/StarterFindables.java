package express.practices;

import express.search.Changed;
import express.search.Findables;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The practices that come with a release as search takes them in, without a database. */
public final class StarterFindables implements Findables {

    private static final Instant READ = Instant.parse("2026-11-01T00:00:00Z");

    private final List<Changed> all;

    public StarterFindables() throws IOException {
        List<Sheet> sheets = new StarterFiles().read();
        this.all = IntStream.range(0, sheets.size())
                .mapToObj(i -> changed(i + 1, sheets.get(i)))
                .toList();
    }

    private static Changed changed(long change, Sheet sheet) {
        PracticeId id = PracticeId.next();
        var entry =
                new Entry(id, sheet.slug(), change, 1, READ, new Entry.Truth(READ, false, false), Entry.Card.of(sheet));
        var publication = new Publication(id, 1, READ, Publication.Status.FROM_PUBLIC_SOURCES, sheet);
        return new Changed(change, sheet.slug(), PracticeFindables.findable(entry, publication));
    }

    public List<String> slugs() {
        return all.stream().map(Changed::key).toList();
    }

    @Override
    public String kind() {
        return Catalogue.KIND;
    }

    @Override
    public String form() {
        return "starter";
    }

    @Override
    public long latest() {
        return all.size();
    }

    @Override
    public List<Changed> changedAfter(long change, int most) {
        return all.stream()
                .filter(changed -> changed.change() > change)
                .limit(most)
                .toList();
    }
}
