package express.practices;

import express.search.Changed;
import express.search.Findable;
import express.search.Findables;
import express.search.Wording;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The practices as search takes them in: what their pages say, but for pictures, whose consent can be taken back. */
@Component
class PracticeFindables implements Findables {

    /** To be changed with whatever is made of a sheet here. */
    private static final String FORM = "3";

    private final Practices practices;

    PracticeFindables(Practices practices) {
        this.practices = practices;
    }

    @Override
    public String kind() {
        return Catalogue.KIND;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public long latest() {
        return practices.lastChange();
    }

    @Override
    public List<Changed> changedAfter(long change, int most) {
        List<Entry> changed = practices.listChanged(change, most);
        Map<PracticeId, Publication> latest =
                practices
                        .listLatest(changed.stream()
                                .filter(entry -> !entry.withdrawn())
                                .map(Entry::id)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Publication::practice, Function.identity()));
        return changed.stream()
                .map(entry -> new Changed(
                        entry.change(),
                        entry.slug(),
                        latest.containsKey(entry.id()) ? findable(entry, latest.get(entry.id())) : null))
                .toList();
    }

    static Findable findable(Entry entry, Publication publication) {
        Sheet sheet = publication.sheet();
        return new Findable(
                Catalogue.KIND,
                entry.slug(),
                wordings(sheet),
                labels(sheet),
                sheet.subjects(),
                Facet.all(sheet),
                LocalDate.ofInstant(entry.truth().confirmedAt(), ZoneOffset.UTC),
                standing(entry, publication));
    }

    /** Judged by peers before told by public sources, and both before what nobody answers for today. */
    private static float standing(Entry entry, Publication publication) {
        if (entry.unconfirmed()) {
            return 0;
        }
        return publication.status() == Publication.Status.REVIEWED ? 1 : 0.5f;
    }

    /** For whom and which step of the chain, by which a practice is found in any language even where its text is silent. */
    private static String labels(Sheet sheet) {
        Stream<Enum<?>> groups = sheet.target() == null
                ? Stream.empty()
                : sheet.target().groups().stream().map(group -> group);
        return Stream.concat(groups, sheet.steps().stream())
                .map(code -> code.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(". "));
    }

    private static List<Wording> wordings(Sheet sheet) {
        return Stream.concat(
                        Stream.of(sheet.language()),
                        sheet.texts().keySet().stream().filter(language -> !language.equals(sheet.language())))
                .map(language -> wording(sheet, language))
                .toList();
    }

    private static Wording wording(Sheet sheet, Locale language) {
        Words words = sheet.words(language);
        String body = Stream.of(
                        Stream.of(Section.values())
                                .flatMap(section -> words.in(section).stream())
                                .map(Citations::without),
                        words.figures().values().stream(),
                        Stream.of(sheet.owner().name(), sheet.place(), country(sheet, language)),
                        sheet.partners().stream())
                .flatMap(Function.identity())
                .collect(Collectors.joining("\n"));
        return new Wording(language, words.title(), words.summary(), body);
    }

    private static String country(Sheet sheet, Locale language) {
        return Locale.of("", sheet.country()).getDisplayCountry(language);
    }
}
