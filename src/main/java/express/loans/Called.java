package express.loans;

import express.ui.Screen;

/** The name of a borrower as pages show it; of somebody who was erased they say so. */
public final class Called {

    /** Stands where a name was. */
    static final String GONE = "\u2013";

    /** For statements that read loans: of one that is over the name is gone with the account. */
    static final String COLUMN = """
        case when loan.forgotten_on is null or loan.state in ('RUNNING', 'WITHDRAWN', 'WRITTEN_OFF') then loan.called
             else '\u2013' end as called
        """;

    private Called() {}

    public static String of(Screen screen, String called) {
        return called.equals(GONE) ? screen.text("loans.name.gone") : called;
    }
}
