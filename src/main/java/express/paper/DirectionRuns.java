package express.paper;

import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a paragraph into runs of one direction. The PDF engine places runs one after the other in the paragraph's
 * direction and knows no deeper levels; so in a left-to-right paragraph a right-to-left phrase must stay in one piece
 * with the numbers inside it, or its words would change places around them.
 */
final class DirectionRuns implements BidiSplitter {

    private List<BidiTextRun> runs = List.of();

    @Override
    public void setParagraph(String paragraph, byte direction) {
        // a line end in the source is a space on paper, but would end the paragraph for the algorithm
        String oneLine = paragraph.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
        byte[] levels = new Bidi(oneLine, direction == RTL ? Bidi.RTL : Bidi.LTR).getLevels();
        runs = new ArrayList<>();
        int start = 0;
        while (start < levels.length) {
            int end = start + 1;
            while (end < levels.length && sameRun(levels[start], levels[end], direction)) {
                end++;
            }
            runs.add(new BidiTextRun(start, end - start, holdsRightToLeft(levels, start, end) ? RTL : LTR));
            start = end;
        }
    }

    private static boolean sameRun(byte level, byte other, byte direction) {
        return direction == RTL ? isRightToLeft(level) == isRightToLeft(other) : (level == 0) == (other == 0);
    }

    private static boolean holdsRightToLeft(byte[] levels, int start, int end) {
        for (int i = start; i < end; i++) {
            if (isRightToLeft(levels[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRightToLeft(byte level) {
        return level % 2 == 1;
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        return runs.get(index);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        return Bidi.getBaseDirection(paragraph);
    }
}
