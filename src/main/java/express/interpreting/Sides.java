package express.interpreting;

import express.base.Ids;
import express.base.NotFound;
import express.directory.Organisation;
import express.directory.Organisations;
import express.ui.Screen;
import org.springframework.stereotype.Component;

/** A mission as either side has it: who interpreted, and who had asked. For all others it does not exist. */
@Component
record Sides(Requests requests, Organisations organisations) {

    /**
     * A mission of one side.
     *
     * @param back where that side sees it
     */
    record Part(Request request, Feedback.Side side, String back) {

        /** Of what goes on nobody says how it was. */
        Part over() {
            if (!request.state().isOver()) {
                throw new NotFound();
            }
            return this;
        }
    }

    Part mission(Screen screen, String id) {
        if (!screen.viewer().signedIn()) {
            throw new NotFound();
        }
        Request of = requests.getOfInterpreter(screen.viewer().id(), Ids.parse(id));
        return new Part(of, Feedback.Side.INTERPRETER, MissionPages.PATH + "/" + of.id());
    }

    Part request(Screen screen, String slug, String id) {
        Organisation client = organisations.find(slug).orElseThrow(NotFound::new);
        if (!InterpretingAccess.mayAsk(screen.viewer(), client.id())) {
            throw new NotFound();
        }
        Request of = requests.getOfClient(client.id(), Ids.parse(id));
        return new Part(of, Feedback.Side.CLIENT, RequestPages.address(slug) + "/" + of.id());
    }
}
