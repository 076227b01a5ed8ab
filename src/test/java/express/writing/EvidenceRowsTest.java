package express.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import express.World;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Who reaches the sources and figures of a draft, whatever the code above forgets. */
@ModuleTest
class EvidenceRowsTest {

    @Autowired
    World world;

    @Autowired
    WritingDesk desk;

    @Autowired
    Evidence evidence;

    private OrganisationId house;
    private Viewer nadia;
    private Draft draft;
    private Evidence.Source report;
    private Evidence.Figure loans;

    @BeforeEach
    void write() {
        house = desk.house();
        nadia = world.member("Nadia", house, Role.EDITOR);
        draft = desk.draft(nadia, house);
        as(nadia, () -> evidence.add(draft.id(), source("Report")));
        report = sources(nadia).getFirst();
        as(nadia, () -> evidence.add(draft.id(), figure(report, "12")));
        loans = figures(nadia).getFirst();
    }

    private static Evidence.Source source(String title) {
        return new Evidence.Source(
                UUID.randomUUID(), 0, title, "House", URI.create("https://example.org"), 2024, false, Locale.FRENCH);
    }

    private static Evidence.Figure figure(Evidence.Source source, String value) {
        return new Evidence.Figure(
                UUID.randomUUID(), source.id(), "Loans", new BigDecimal(value), null, "loans", "2024");
    }

    @Test
    void areSeenByTheOrganisationOnly() {
        assertThat(sources(world.member("Jonas", house, Role.ADVISER))).hasSize(1);
        assertThat(figures(world.member("Jonas", house, Role.ADVISER))).hasSize(1);
        for (Viewer other :
                List.of(world.member("Sami", desk.house(), Role.EDITOR), world.operator(), Viewer.VISITOR)) {
            assertThat(sources(other)).isEmpty();
            assertThat(figures(other)).isEmpty();
        }
    }

    @Test
    void areChangedByNobodyElse() {
        for (Viewer other : List.of(world.member("Sami", desk.house(), Role.EDITOR), Viewer.VISITOR)) {
            as(other, () -> evidence.change(draft.id(), renamed("Forged")));
            as(other, () -> evidence.removeFigure(draft.id(), loans.id()));
            as(other, () -> evidence.removeSource(draft.id(), report.id()));
            assertThatThrownBy(() -> as(other, () -> evidence.add(draft.id(), source("Forged"))))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> as(other, () -> evidence.add(draft.id(), figure(report, "1"))))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(sources(nadia)).containsExactly(report);
        assertThat(figures(nadia)).containsExactly(loans);
    }

    private Evidence.Source renamed(String title) {
        return new Evidence.Source(
                report.id(), report.mark(), title, "House", report.url(), 2024, false, Locale.FRENCH);
    }

    @Test
    void keepAFigureFromTheSourcesOfAnotherDraft() {
        Draft other = desk.draft(nadia, house);
        assertThatThrownBy(() -> as(nadia, () -> evidence.add(other.id(), figure(report, "1"))))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> Acting.as(nadia, () -> evidence.getSource(other.id(), report.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void keepTheSourceOnWhichAFigureRests() {
        assertThat(Acting.as(nadia, () -> evidence.removeSource(draft.id(), report.id())))
                .isFalse();
        as(nadia, () -> evidence.removeFigure(draft.id(), loans.id()));
        assertThat(Acting.as(nadia, () -> evidence.removeSource(draft.id(), report.id())))
                .isTrue();
        assertThat(sources(nadia)).isEmpty();
    }

    @Test
    void keepTheirMarksWhenAnotherGoes() {
        as(nadia, () -> evidence.add(draft.id(), source("Second")));
        as(nadia, () -> evidence.add(draft.id(), source("Third")));
        UUID second = sources(nadia).get(1).id();
        as(nadia, () -> evidence.removeSource(draft.id(), second));
        assertThat(sources(nadia)).extracting(Evidence.Source::mark).containsExactly(1, 3);
    }

    @Test
    void getMarksOfTheirOwnWhenManyAddAtOnce() {
        List<CompletableFuture<Void>> together = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(() ->
                        as(nadia, () -> evidence.add(draft.id(), source("Source " + i)))))
                .toList();
        together.forEach(CompletableFuture::join);
        assertThat(sources(nadia)).extracting(Evidence.Source::mark).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void keepEachDigit() {
        BigDecimal value = new BigDecimal("999999999999999.999999");
        as(
                nadia,
                () -> evidence.change(
                        draft.id(),
                        new Evidence.Figure(loans.id(), report.id(), "Loans", value, null, "loans", "2024")));
        assertThat(figures(nadia).getFirst().value()).isEqualByComparingTo(value);
    }

    private List<Evidence.Source> sources(Viewer viewer) {
        return Acting.as(viewer, () -> evidence.listSources(draft.id()));
    }

    private List<Evidence.Figure> figures(Viewer viewer) {
        return Acting.as(viewer, () -> evidence.listFigures(draft.id()));
    }

    private static void as(Viewer viewer, Runnable work) {
        Acting.as(viewer, () -> {
            work.run();
            return null;
        });
    }
}
