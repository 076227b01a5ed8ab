package express.reports;

import express.gatherings.Gathering;
import express.gatherings.GatheringAnnex;
import express.gatherings.Hosting;
import express.gatherings.Programme;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the page of a gathering: its report, and the way to work on it for those who do. */
@Component
class ReportAnnex implements GatheringAnnex {

    /**
     * @param published whether everybody can read it
     * @param works whether the viewer works on a draft that there is
     * @param begins whether the viewer could begin one
     */
    record Shown(String path, boolean published, boolean works, boolean begins) {}

    private final Publications publications;
    private final ReportDesk desk;
    private final Hosting hosting;

    ReportAnnex(Publications publications, ReportDesk desk, Hosting hosting) {
        this.publications = publications;
        this.desk = desk;
        this.hosting = hosting;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Content> show(Screen screen, Gathering gathering, Programme programme) {
        boolean works = desk.find(screen.viewer(), gathering).isPresent();
        var shown = new Shown(
                gathering.path() + "/report",
                !publications.list(gathering.id()).isEmpty(),
                works,
                !works && !gathering.calledOff() && hosting.arranges(screen.viewer(), gathering.host()));
        return shown.published() || shown.works() || shown.begins()
                ? Optional.of(screen.part("reports/annex", shown))
                : Optional.empty();
    }
}
