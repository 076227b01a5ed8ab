package express.transfer;

import express.adoptions.Adoptions;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Which way practices travelled. */
@Component
class Arrows {

    private final Adoptions adoptions;

    Arrows(Adoptions adoptions) {
        this.adoptions = adoptions;
    }

    /** The most travelled first; adoptions of which nobody has said where they take place are on no map. */
    List<Arrow> list() {
        return adoptions.listMoves().stream()
                .filter(move -> move.to() != null)
                .map(move -> new Arrow(move.from(), Objects.requireNonNull(move.to()), move.count()))
                .toList();
    }
}
