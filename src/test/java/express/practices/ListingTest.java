package express.practices;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.ChainStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListingTest {

    private static final Choice EVERYTHING = Choice.EVERYTHING;
    private static final Choice BELGIUM = new Choice(List.of(), "BE", null, null, null, null);

    private final Shelf all = Shelf.of(List.of(
            practice("a", "MENTORING", "BE", "LOCAL"),
            practice("b", "FINANCE", "BE", "NATIONAL"),
            practice("c", "FINANCE", "SE", "LOCAL"),
            french("d")));

    @Test
    void showsEverythingWhenNothingIsChosen() {
        assertThat(slugs(Listing.of(all, Locale.ENGLISH, EVERYTHING))).containsExactly("a", "b", "c", "d");
        assertThat(Listing.of(all, Locale.ENGLISH, EVERYTHING).total()).isEqualTo(4);
    }

    @Test
    void widensByStepsAndNarrowsByAllElse() {
        assertThat(slugs(listing(List.of(ChainStep.MENTORING), null, null, null)))
                .containsExactly("a", "d");
        assertThat(slugs(listing(List.of(ChainStep.MENTORING, ChainStep.FINANCE), null, null, null)))
                .containsExactly("a", "b", "c", "d");
        assertThat(slugs(listing(List.of(ChainStep.FINANCE), "BE", null, null))).containsExactly("b", "d");
        assertThat(slugs(listing(List.of(), null, Sheet.Level.LOCAL, null))).containsExactly("a", "c", "d");
        assertThat(slugs(listing(List.of(), null, null, Locale.FRENCH))).containsExactly("d");
        assertThat(slugs(listing(List.of(ChainStep.NETWORKING), "BE", null, null)))
                .isEmpty();
    }

    @Test
    void countsForEachChoiceWhatItWouldShowWithTheOthersKept() {
        var counts = listing(List.of(ChainStep.MENTORING), "BE", null, null).counts();
        assertThat(counts.steps()).isEqualTo(Map.of(ChainStep.MENTORING, 2L, ChainStep.FINANCE, 2L));
        assertThat(counts.countries()).isEqualTo(Map.of("BE", 2L));
        assertThat(counts.levels()).isEqualTo(Map.of(Sheet.Level.LOCAL, 2L));
        assertThat(counts.languages()).isEqualTo(Map.of("en", 2L, "fr", 1L));
    }

    @Test
    void pagesThroughFiftyByKeyWithoutLossOrRepetition() {
        Shelf fifty = Shelf.of(IntStream.range(0, 50)
                .mapToObj(i -> practice("p%02d".formatted(i), "FINANCE", "BE", "LOCAL"))
                .toList());
        List<String> seen = new ArrayList<>();
        Listing page = Listing.of(fifty, Locale.ENGLISH, BELGIUM);
        assertThat(page.previous()).isNull();
        seen.addAll(slugs(page));
        while (page.next() != null) {
            page = Listing.of(fifty, Locale.ENGLISH, page.next());
            seen.addAll(slugs(page));
        }
        assertThat(seen).hasSize(50).doesNotHaveDuplicates().isSorted();
        assertThat(slugs(page)).hasSize(10);
        page = Listing.of(fifty, Locale.ENGLISH, page.previous());
        assertThat(slugs(page)).startsWith("p20").endsWith("p39");
        page = Listing.of(fifty, Locale.ENGLISH, page.previous());
        assertThat(slugs(page)).startsWith("p00").endsWith("p19");
        assertThat(page.previous()).isNull();
        assertThat(page.next()).isEqualTo(BELGIUM.after("p19"));
    }

    @Test
    void findsItsPlaceByAKeyThatDoesNotFitTheChoice() {
        assertThat(slugs(Listing.of(all, Locale.ENGLISH, BELGIUM.after("c")))).containsExactly("d");
    }

    @Test
    void fillsTheFirstPageWhenLittleStandsBefore() {
        assertThat(slugs(Listing.of(all, Locale.ENGLISH, BELGIUM.before("c")))).containsExactly("a", "b", "d");
    }

    @Test
    void beginsAnewBehindAKeyThatNobodyKnows() {
        assertThat(slugs(Listing.of(all, Locale.ENGLISH, EVERYTHING.after("gone"))))
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void hasNothingBehindTheLast() {
        Listing behind = Listing.of(all, Locale.ENGLISH, EVERYTHING.after("d"));
        assertThat(behind.page()).isEmpty();
        assertThat(behind.total()).isEqualTo(4);
        assertThat(behind.next()).isNull();
    }

    private Listing listing(List<ChainStep> steps, String country, Sheet.Level level, Locale language) {
        return Listing.of(all, Locale.ENGLISH, new Choice(steps, country, level, language, null, null));
    }

    private static List<String> slugs(Listing listing) {
        return listing.page().stream().map(Entry::slug).toList();
    }

    private static Entry practice(String slug, String step, String country, String level) {
        return Samples.entry(
                StarterFiles.sheet(
                        Samples.facts(slug, slug)
                                .replace("step: MENTORING", "step: " + step)
                                .replace("[MENTORING, FINANCE]", "[" + step + "]")
                                .replace("country: BE", "country: " + country)
                                .replace("level: LOCAL", "level: " + level),
                        List.of()),
                1);
    }

    private static Entry french(String slug) {
        return Samples.entry(Samples.translated(slug, slug), 1);
    }
}
