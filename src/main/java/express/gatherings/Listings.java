package express.gatherings;

import express.ui.Screen;
import express.ui.Typed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The gatherings in a row, as somebody sees them. */
@Component
@Transactional(readOnly = true)
class Listings {

    private final Gatherings gatherings;
    private final Programmes programmes;
    private final Wordings wordings;
    private final Hosting hosting;

    Listings(Gatherings gatherings, Programmes programmes, Wordings wordings, Hosting hosting) {
        this.gatherings = gatherings;
        this.programmes = programmes;
        this.wordings = wordings;
        this.hosting = hosting;
    }

    /** @param before the end of the last of the page before */
    GatheringPages.ListPage page(Screen screen, String before, int atOnce) {
        boolean first = before.isEmpty();
        List<Gathering> past = gatherings.listPast(instant(before), atOnce);
        List<Gathering> arranged =
                first && GatheringsAccess.mayHost(screen.viewer()) ? gatherings.listArranged(atOnce) : List.of();
        return new GatheringPages.ListPage(
                first ? lines(screen, gatherings.listComing(100)) : List.of(),
                lines(screen, past),
                arranged.stream()
                        .filter(it -> hosting.arranges(screen.viewer(), it.host()))
                        .map(it -> new GatheringPages.Arranged(it, Said.of(wordings.read(it.id()))))
                        .toList(),
                GatheringsAccess.mayHost(screen.viewer()),
                past.size() < atOnce ? "" : String.valueOf(past.getLast().ends().minusMillis(1)));
    }

    private static Instant instant(String typed) {
        return Typed.instant(typed).orElse(Instant.MAX);
    }

    private List<GatheringPages.Line> lines(Screen screen, List<Gathering> listed) {
        Map<UUID, Programme> latest = programmes.latest(listed);
        return listed.stream().map(it -> line(screen, it, latest.get(it.id()))).toList();
    }

    private static GatheringPages.Line line(Screen screen, Gathering gathering, Programme programme) {
        var clock = new Clock(programme.zone(), screen.language());
        return new GatheringPages.Line(
                gathering, programme.said(), programme.facts().mode(), clock.moment(programme.begins()));
    }
}
