package express.worksheets;

import express.base.NetworkId;
import express.directory.Network;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a network wrote down in its work sessions, for modules to which those who work in it give it. */
@Component
public class SessionNotes {

    /** A worksheet by its name. */
    public record Sheet(UUID id, LocalDate heldOn, String title, String path, int lines) {}

    /**
     * One line.
     *
     * @param part a message key
     */
    public record Note(UUID id, String part, String words, String path) {}

    private final Worksheets worksheets;
    private final Lines lines;

    SessionNotes(Worksheets worksheets, Lines lines) {
        this.worksheets = worksheets;
        this.lines = lines;
    }

    /** Those that the viewer can read, the latest first. */
    public List<Sheet> list(Network network) {
        return worksheets.list(network.id()).stream()
                .filter(it -> it.lines() > 0)
                .map(it -> new Sheet(it.id(), it.heldOn(), it.title(), it.path(network.slug()), it.lines()))
                .toList();
    }

    public Optional<Sheet> find(Network network, UUID id) {
        return list(network).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** What speaks for itself outside the network; who matters to it, and how much, stays there. */
    public List<Note> notes(Network network, UUID sheet) {
        NetworkId id = network.id();
        Worksheet of = worksheets.get(id, sheet);
        return lines.list(of).stream()
                .filter(line -> line.part() != Part.STAKEHOLDER)
                .map(line -> new Note(
                        line.id(),
                        line.part().key(),
                        line.said().words(),
                        of.path(network.slug()) + "/lines/" + line.id()))
                .toList();
    }
}
