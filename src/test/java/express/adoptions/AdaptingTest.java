package express.adoptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import express.World;
import express.base.Forbidden;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.practices.Publishing;
import express.practices.Sheet;
import express.practices.Source;
import express.practices.Versions;
import express.practices.Versions.Standing;
import express.practices.Words;
import express.writing.Copies;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class AdaptingTest {

    private static final Report.Said STOPPED =
            new Report.Said(State.STOPPED, null, LocalDate.parse("2026-01-01"), null, "No money", Locale.ENGLISH);

    @Autowired
    World world;

    @Autowired
    Market market;

    @Autowired
    Adapting adapting;

    @Autowired
    Reporting reporting;

    @Autowired
    Adoptions adoptions;

    @Autowired
    Parties parties;

    @Autowired
    Copies copies;

    @Autowired
    Versions versions;

    @Autowired
    Publishing publishing;

    private NetworkId network;
    private OrganisationId house;
    private Viewer.Person nadia;
    private Standing source;

    @BeforeEach
    void openTheMarket() {
        network = market.network("Northport together");
        house = market.house("House of Adapting", network);
        nadia = world.member("Nadia", house, Role.EDITOR);
        source = market.practice(Market.recipe());
    }

    @Test
    void beginsWithACopyThatPointsBackAndLeavesOutWhatIsTheSourcesOwn() {
        Adapting.Begun begun = adapt(nadia);
        Adoption adoption = adoptions.get(begun.adoption());
        assertThat(adoption.practice()).isEqualTo(source.practice());
        assertThat(adoption.version()).isEqualTo(1);
        assertThat(adoption.state()).isEqualTo(State.PLANNED);
        assertThat(adoption.reports()).isEqualTo(1);

        Sheet original = versions.getSheet(source.practice(), 1);
        Copies.Copy copy = Acting.as(nadia, () -> reporting.findDraft(adoption)).orElseThrow();
        Words words = copy.sheet().texts().get(Locale.ENGLISH);
        assertThat(words.title()).isEqualTo(original.texts().get(Locale.ENGLISH).title());
        assertThat(words.sections()).containsKeys("process", "needed", "adaptable", "firstSteps");
        assertThat(words.sections()).doesNotContainKey("results");
        assertThat(copy.sheet().figures()).isEmpty();
        assertThat(copy.sheet().sources()).extracting(Source::title).containsExactly("A paper");
        assertThat(copy.missing()).contains("writing.part.place", "writing.part.runners", "writing.part.results");
    }

    @Test
    void isWrittenInTheReadersLanguageOnlyWhereTheSourceHasIt() {
        Parties.Place place = place();
        Adapting.Begun begun = Acting.as(nadia, () -> adapting.adapt(nadia, place, source, Locale.FRENCH));
        Copies.Copy copy = Acting.as(nadia, () -> reporting.findDraft(adoptions.get(begun.adoption())))
                .orElseThrow();
        assertThat(copy.sheet().language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void givesOneAdoptionHoweverOftenItIsAsked() {
        Adapting.Begun first = adapt(nadia);
        Adapting.Begun second = adapt(nadia);
        Adapting.Begun colleague = adapt(world.member("Omar", house, Role.EDITOR));
        assertThat(first.fresh()).isTrue();
        assertThat(second).isEqualTo(new Adapting.Begun(first.adoption(), false));
        assertThat(colleague).isEqualTo(second);
        assertThat(adoptions.list(source.practice())).hasSize(1);
    }

    @RepeatedTest(5)
    void givesOneAdoptionToTwoWhoAskAtOnce() throws Exception {
        Viewer.Person omar = world.member("Omar", market.house("Second", network), Role.EDITOR);
        Viewer.Person mona = world.member("Mona", house, Role.EDITOR);
        Set<UUID> begun = new HashSet<>();
        List<Callable<Adapting.Begun>> asking = List.of(() -> adapt(nadia), () -> adapt(omar), () -> adapt(mona));
        for (Future<Adapting.Begun> answer : atOnce(asking)) {
            begun.add(answer.get().adoption());
        }
        assertThat(begun).hasSize(1);
        assertThat(adoptions.list(source.practice()))
                .extracting(Adoption::reports)
                .containsExactly(1);
    }

    @Test
    void mayBeginAgainAfterItStopped() {
        Adapting.Begun first = adapt(nadia);
        assertThat(report(adoptions.get(first.adoption()), STOPPED)).isTrue();
        Adapting.Begun second = adapt(nadia);
        assertThat(second.fresh()).isTrue();
        assertThat(adoptions.list(source.practice()))
                .extracting(Adoption::id)
                .containsExactly(second.adoption(), first.adoption());
    }

    @Test
    void isForEditorsOnly() {
        Viewer.Person jonas = world.member("Jonas", house, Role.ADVISER);
        Parties.Place place = place();
        assertThat(Acting.as(jonas, () -> parties.listPlaces(jonas))).isEmpty();
        assertThatThrownBy(() -> Acting.as(jonas, () -> adapting.adapt(jonas, place, source, Locale.ENGLISH)))
                .isInstanceOf(Forbidden.class);
    }

    /** Of two who report at once on what both have seen, one is told to look again. */
    @RepeatedTest(3)
    void takesOneOfTwoReportsAtOnce() throws Exception {
        Adoption seen = adoptions.get(adapt(nadia).adoption());
        var running =
                new Report.Said(State.RUNNING, LocalDate.parse("2026-02-01"), null, "It cooks", null, Locale.ENGLISH);
        List<Future<Boolean>> answers = atOnce(List.of(() -> report(seen, running), () -> report(seen, STOPPED)));
        assertThat(List.of(answers.getFirst().get(), answers.getLast().get())).containsExactlyInAnyOrder(true, false);
        assertThat(adoptions.get(seen.id()).reports()).isEqualTo(2);
    }

    @Test
    void takesNoReportOnWhatHasStopped() {
        Adapting.Begun begun = adapt(nadia);
        report(adoptions.get(begun.adoption()), STOPPED);
        assertThat(report(adoptions.get(begun.adoption()), STOPPED)).isFalse();
        assertThat(report(adoptions.get(begun.adoption()), Report.Said.planned(Locale.ENGLISH)))
                .isFalse();
    }

    /** Whatever comes first, the library holds together: the practice is withdrawn, and there is one adoption that says so. */
    @RepeatedTest(3)
    void bearsAWithdrawalAtTheSameTime() throws Exception {
        List<Callable<Object>> works = List.of(() -> adapt(nadia), () -> {
            publishing.withdraw(source.practice());
            return "withdrawn";
        });
        List<Future<Object>> answers = atOnce(works);
        for (Future<Object> answer : answers) {
            answer.get();
        }
        assertThat(versions.find(source.practice()).orElseThrow().isWithdrawn()).isTrue();
        assertThat(adoptions.list(source.practice())).hasSize(1);
        assertThat(adoptions.listTold())
                .filteredOn(told -> told.practice().equals(source.practice()))
                .extracting(Adoptions.Told::withdrawn)
                .as("still to be told")
                .containsExactly(false);
    }

    @Test
    void countsWhatMovesBetweenCountries() {
        long before = count();
        adapt(nadia);
        assertThat(count()).isEqualTo(before + 1);
    }

    private long count() {
        return adoptions.listMoves().stream()
                .filter(move -> move.from().equals("BE"))
                .mapToLong(Adoptions.Move::count)
                .sum();
    }

    private Adapting.Begun adapt(Viewer.Person editor) {
        return Acting.as(editor, () -> {
            Parties.Place place = parties.listPlaces(editor).getFirst();
            return adapting.adapt(editor, place, source, Locale.ENGLISH);
        });
    }

    private Parties.Place place() {
        return Acting.as(nadia, () -> parties.listPlaces(nadia)).getFirst();
    }

    private boolean report(Adoption seen, Report.Said said) {
        return Acting.as(nadia, () -> reporting.report(nadia, seen, said));
    }

    private static <T> List<Future<T>> atOnce(List<Callable<T>> works) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(works.size())) {
            return threads.invokeAll(works);
        }
    }
}
