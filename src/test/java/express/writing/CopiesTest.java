package express.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import express.World;
import express.base.Forbidden;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.practices.Sheet;
import express.practices.Source;
import express.practices.Versions;
import express.practices.Versions.Standing;
import express.practices.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A practice taken apart into a draft, and put together again. */
@ModuleTest
class CopiesTest {

    @Autowired
    World world;

    @Autowired
    WritingDesk desk;

    @Autowired
    Copies copies;

    @Autowired
    Drafts drafts;

    @Autowired
    PartSaving saving;

    @Autowired
    Manuscript.Desk manuscripts;

    @Autowired
    Versions versions;

    private OrganisationId house;
    private Viewer.Person nadia;

    @BeforeEach
    void sitDown() {
        house = desk.house();
        nadia = world.member("Nadia", house, Role.EDITOR);
    }

    /** All practices that come with a release, by the names of their files. */
    static List<String> starters() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/practices"))) {
            return files.map(file -> file.getFileName().toString().replaceFirst("[.].*", ""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("starters")
    void giveBackWhatWasCopied(String slug) {
        Sheet source = sheet(slug);
        for (Locale language : source.texts().keySet()) {
            Draft draft = copy(source, language);
            Acting.as(nadia, () -> {
                sayWhatIsNotCopied(draft, source, language);
                return null;
            });
            Sheet composed = Acting.as(nadia, () -> Composition.of(manuscripts.read(draft)))
                    .orElseThrow();
            assertThat(named(composed, source)).isEqualTo(expected(source, draft, language));
        }
    }

    private Sheet sheet(String slug) {
        Standing standing = versions.get(slug);
        return versions.getSheet(standing.practice(), standing.version());
    }

    private Draft copy(Sheet source, Locale language) {
        DraftId id = DraftId.next();
        return Acting.as(nadia, () -> {
            copies.begin(nadia, id, house, source, language);
            return drafts.get(id);
        });
    }

    private void sayWhatIsNotCopied(Draft draft, Sheet source, Locale language) {
        Map<String, String> ids = new HashMap<>();
        List<Evidence.Source> copied = manuscripts.read(draft).sources();
        IntStream.range(0, copied.size())
                .forEach(
                        i -> ids.put(source.sources().get(i).id(), copied.get(i).cited()));
        var apart = new Decomposition(source, language, ids);
        for (Part part : Decomposition.OWN) {
            assertThat(manuscripts.read(draft).isBegun(part))
                    .as(part + " is begun")
                    .isFalse();
            assertThat(saving.save(nadia, draft, part, apart.posted(part))).isEmpty();
        }
    }

    /** With the names that its sources have in the original. */
    private static Sheet named(Sheet copy, Sheet original) {
        Map<String, List<String>> sections = new HashMap<>();
        Words words = copy.texts().get(copy.language());
        words.sections()
                .forEach((field, paragraphs) -> sections.put(
                        field,
                        paragraphs.stream()
                                .map(paragraph -> renamed(paragraph, copy, original))
                                .toList()));
        return with(
                copy,
                copy.slug(),
                copy.language(),
                copy.nothingKnown(),
                original.sources(),
                new Words(words.title(), words.summary(), Map.of(), sections),
                copy.sdgsBy());
    }

    private static String renamed(String paragraph, Sheet copy, Sheet original) {
        String renamed = paragraph;
        for (int i = 0; i < copy.sources().size(); i++) {
            renamed = renamed.replace(
                    copy.sources().get(i).id(), original.sources().get(i).id());
        }
        return renamed;
    }

    /** One language, no figures, and goals that the authors now answer for. */
    private static Sheet expected(Sheet source, Draft draft, Locale language) {
        Words words = source.texts().get(language);
        Map<String, List<String>> sections = new HashMap<>(words.sections());
        sections.values().removeIf(List::isEmpty);
        return with(
                source,
                draft.id().toString(),
                language,
                source.nothingKnown(),
                source.sources(),
                new Words(words.title(), words.summary(), Map.of(), sections),
                Sheet.SdgsBy.AUTHORS);
    }

    private static Sheet with(
            Sheet sheet,
            String slug,
            Locale language,
            List<String> nothingKnown,
            List<Source> sources,
            Words words,
            Sheet.SdgsBy sdgsBy) {
        return new Sheet(
                slug,
                sheet.step(),
                sheet.steps(),
                language,
                sheet.country(),
                sheet.nuts(),
                sheet.place(),
                sheet.level(),
                sheet.since(),
                sheet.until(),
                sheet.owner(),
                sheet.partners(),
                sheet.target(),
                sheet.cost(),
                sheet.funding(),
                sheet.evidence(),
                sheet.sdgs(),
                sdgsBy,
                sheet.contact(),
                nothingKnown.stream().sorted().toList(),
                List.of(),
                sources,
                Map.of(language, words));
    }

    @Test
    void tellWhatIsMissingAndTakeItFromTheSource() {
        Sheet source = sheet("microstart");
        Draft draft = copy(source, Locale.ENGLISH);
        Copies.Copy copy =
                Acting.as(nadia, () -> copies.find(draft.id(), source)).orElseThrow();
        assertThat(copy.missing()).contains("writing.part.place", "writing.part.runners", "writing.part.results");
        assertThat(copy.sheet().country()).isEqualTo(source.country());
        assertThat(copy.sheet().figures()).isEmpty();
        assertThat(Acting.as(nadia, () -> copies.findCountry(draft.id()))).isEmpty();
        Acting.as(
                nadia,
                () -> saving.save(
                        nadia, draft, Part.PLACE, Map.of("country", new String[] {"SE"}, "since", new String[] {
                            "last year"
                        })));
        copy = Acting.as(nadia, () -> copies.find(draft.id(), source)).orElseThrow();
        assertThat(copy.sheet().country()).isEqualTo("SE");
        assertThat(copy.sheet().since()).as("what is wrong is left out").isNull();
    }

    @Test
    void areBegunAndSeenByTheOrganisationOnly() {
        Sheet source = sheet("microstart");
        Draft draft = copy(source, Locale.ENGLISH);
        Viewer.Person stranger = world.member("Sami", desk.house(), Role.EDITOR);
        assertThat(Acting.as(stranger, () -> copies.find(draft.id(), source))).isEmpty();
        assertThat(copies.find(draft.id(), source)).as("to a visitor").isEmpty();
        assertThatThrownBy(() -> Acting.as(stranger, () -> {
                    copies.begin(stranger, DraftId.next(), house, source, Locale.ENGLISH);
                    return null;
                }))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void areBegunOnce() {
        Sheet source = sheet("microstart");
        Draft draft = copy(source, Locale.ENGLISH);
        Acting.as(nadia, () -> {
            copies.begin(nadia, draft.id(), house, source, Locale.ENGLISH);
            return null;
        });
        Set<String> titles = new HashSet<>();
        Acting.as(nadia, () -> manuscripts.read(draft))
                .sources()
                .forEach(it -> assertThat(titles.add(it.title() + it.url())).isTrue());
    }
}
