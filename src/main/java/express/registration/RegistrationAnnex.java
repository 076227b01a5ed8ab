package express.registration;

import express.gatherings.Clock;
import express.gatherings.Gathering;
import express.gatherings.GatheringAnnex;
import express.gatherings.Hosting;
import express.gatherings.Programme;
import express.ui.Screen;
import gg.jte.Content;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the page of a gathering: how many places there are, and the ways in. */
@Component
class RegistrationAnnex implements GatheringAnnex {

    /**
     * @param desk nothing, before its host has opened one
     * @param hosts whether the viewer answers for the gathering
     * @param registers whether they register people of an organisation
     */
    record Shown(
            Gathering gathering, @Nullable Desk desk, String closes, boolean open, boolean hosts, boolean registers) {}

    private final Desks desks;
    private final Hosting hosting;
    private final InstantSource time;

    RegistrationAnnex(Desks desks, Hosting hosting, InstantSource time) {
        this.desks = desks;
        this.hosting = hosting;
        this.time = time;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Content> show(Screen screen, Gathering gathering, Programme programme) {
        Desk desk = desks.find(gathering.id()).orElse(null);
        boolean hosts = hosting.arranges(screen.viewer(), gathering.host());
        if (gathering.calledOff() || desk == null && !hosts || !gathering.coming(time.instant())) {
            return Optional.empty();
        }
        var clock = new Clock(programme.zone(), screen.language());
        var shown = new Shown(
                gathering,
                desk,
                desk == null ? "" : clock.day(desk.closesAt().minusSeconds(1)),
                desk != null && desk.isOpen(time.instant()),
                hosts,
                desk != null && !hosting.list(screen.viewer()).isEmpty());
        return Optional.of(screen.part("registration/annex", shown));
    }
}
