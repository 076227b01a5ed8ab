package express.transfer;

import java.util.List;
import org.springframework.stereotype.Component;

/** Which way practices travelled. */
@Component
class Arrows {

    /** Another one after every adoption. */
    Object edition() {
        return 0;
    }

    /** The most travelled first. None yet: this is where adoptions will be asked. */
    List<Arrow> list() {
        return List.of();
    }
}
