package express.reports;

import express.base.Ids;
import express.base.NetworkId;
import express.base.NotFound;
import express.base.Viewer;
import express.directory.Insiders;
import express.directory.Network;
import express.directory.Networks;
import express.directory.Organisations;
import express.worksheets.SessionNotes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What those who work in a network give of its work session to a report. */
@Component
@Transactional
class Givings {

    private final Networks networks;
    private final Organisations organisations;
    private final Insiders insiders;
    private final SessionNotes notes;
    private final Contributions contributions;
    private final Draftings draftings;

    Givings(
            Networks networks,
            Organisations organisations,
            Insiders insiders,
            SessionNotes notes,
            Contributions contributions,
            Draftings draftings) {
        this.networks = networks;
        this.organisations = organisations;
        this.insiders = insiders;
        this.notes = notes;
        this.contributions = contributions;
        this.draftings = draftings;
    }

    @Transactional(readOnly = true)
    List<DraftPages.Giving> list(Viewer viewer, Report report) {
        List<Findings.Sheet> given = report.findings().sheets();
        return networks(viewer).stream()
                .map(network -> new DraftPages.Giving(
                        network,
                        notes.list(network),
                        given.stream()
                                .anyMatch(it -> it.network().equals(network.id().value()))))
                .toList();
    }

    /** In which somebody works. */
    @Transactional(readOnly = true)
    List<Network> networks(Viewer viewer) {
        Viewer.Person person = viewer.person();
        return Stream.concat(
                        person.coordinates().stream(),
                        person.seats().stream()
                                .map(Viewer.Seat::organisation)
                                .distinct()
                                .flatMap(it -> organisations.networks(it).stream()))
                .distinct()
                .flatMap(it -> networks.find(it).stream())
                .toList();
    }

    /** Whether a sheet was given; without one, what the network gave before is taken back. */
    boolean give(Viewer viewer, Report report, Map<String, String> typed) {
        Network network = networks.find(new NetworkId(Ids.parse(typed.getOrDefault("network", ""))))
                .filter(it -> insiders.include(viewer, it.id()))
                .orElseThrow(NotFound::new);
        String sheet = typed.getOrDefault("sheet", "");
        if (sheet.isEmpty()) {
            contributions.takeBack(report, network);
        } else {
            SessionNotes.Sheet chosen = notes.find(network, Ids.parse(sheet)).orElseThrow(NotFound::new);
            contributions.give(report, network, chosen.id(), sheet(network, chosen));
        }
        draftings.contribute(report);
        return !sheet.isEmpty();
    }

    private Findings.Sheet sheet(Network network, SessionNotes.Sheet chosen) {
        return new Findings.Sheet(
                network.id().value(),
                network.name(),
                chosen.path(),
                network.languages().stream().findFirst().orElse(Locale.ENGLISH).toLanguageTag(),
                chosen.heldOn(),
                notes.notes(network, chosen.id()));
    }
}
