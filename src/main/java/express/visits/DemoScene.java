package express.visits;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures for demonstrations, drawn here; nobody is in them. */
enum DemoScene {
    HOUSE {
        @Override
        void draw(Graphics2D pen) {
            box(pen, 0xCFE3EA, 0, 0, WIDTH, HEIGHT);
            box(pen, 0xB5613F, 260, 150, 440, 390);
            for (int x : new int[] {310, 560}) {
                box(pen, 0xF7E7B0, x, 200, 90, 100);
            }
            box(pen, 0xF7E7B0, 310, 360, 90, 100);
            box(pen, 0x2F6F4F, 540, 340, 110, 200);
            box(pen, 0x1F4F38, 560, 340, 20, 200);
            box(pen, 0x8A8F93, 0, 540, WIDTH, 100);
        }
    },
    TABLE {
        @Override
        void draw(Graphics2D pen) {
            box(pen, 0xF3E9DA, 0, 0, WIDTH, HEIGHT);
            int[] colours = {0x24506B, 0xC2553F, 0x3E7C74, 0xE0A93B, 0x7D5433, 0x8FB8CF};
            ring(pen, colours, 235, 90);
            disc(pen, 0x9A6B43, WIDTH / 2, HEIGHT / 2, 320);
            for (int i = 0; i < 4; i++) {
                box(pen, 0xFFFFFF, 380 + 110 * (i % 2), 230 + 110 * (i / 2), 70, 90);
            }
        }
    },
    TALK {
        @Override
        void draw(Graphics2D pen) {
            box(pen, 0xEEF5F3, 0, 0, WIDTH, HEIGHT);
            box(pen, 0x24506B, 80, 120, 330, 230);
            pen.fillPolygon(new int[] {150, 230, 130}, new int[] {340, 340, 440}, 3);
            box(pen, 0xC2553F, 550, 220, 330, 230);
            pen.fillPolygon(new int[] {730, 810, 830}, new int[] {440, 440, 540}, 3);
            disc(pen, 0xF7C948, WIDTH / 2, HEIGHT / 2, 130);
            pen.setColor(Color.WHITE);
            pen.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            for (int i = 0; i < 3; i++) {
                pen.drawLine(130, 185 + 50 * i, 360 - 60 * (i % 2), 185 + 50 * i);
                pen.drawLine(600, 285 + 50 * i, 830 - 80 * (i % 2), 285 + 50 * i);
            }
        }
    },
    CIRCLE {
        @Override
        void draw(Graphics2D pen) {
            box(pen, 0xF7F3EC, 0, 0, WIDTH, HEIGHT);
            int[] colours = {0x24506B, 0xC2553F, 0x3E7C74, 0xE0A93B, 0x7D5433, 0x8FB8CF, 0x43127A, 0x1F3D08, 0xC2178C};
            ring(pen, colours, 210, 110);
        }
    },
    STALL {
        @Override
        void draw(Graphics2D pen) {
            box(pen, 0xDCE9E2, 0, 0, WIDTH, HEIGHT);
            box(pen, 0x7D5433, 200, 200, 24, 380);
            box(pen, 0x7D5433, 740, 200, 24, 380);
            for (int i = 0; i < 8; i++) {
                box(pen, i % 2 == 0 ? 0xC2553F : 0xFFFFFF, 170 + 78 * i, 120, 78, 130);
            }
            box(pen, 0x9A6B43, 180, 400, 600, 60);
            int[] fruit = {0xE0A93B, 0xC2553F, 0x3E7C74};
            for (int i = 0; i < 9; i++) {
                disc(pen, fruit[i / 3], 260 + 52 * i, 380, 46);
            }
            box(pen, 0xFFFFFF, 400, 500, 50, 50);
            box(pen, 0xFFFFFF, 500, 500, 50, 50);
            box(pen, 0x8A8F93, 0, 590, WIDTH, 50);
        }
    },
    COINS {
        @Override
        void draw(Graphics2D pen) {
            box(pen, 0xE6EEF2, 0, 0, WIDTH, HEIGHT);
            for (int stack = 0; stack < 3; stack++) {
                for (int coin = 0; coin < 3 + 3 * stack; coin++) {
                    box(pen, coin % 2 == 0 ? 0xE0A93B : 0xF7C948, 190 + 210 * stack, 500 - 38 * coin, 160, 36);
                }
            }
            box(pen, 0x24506B, 120, 540, 720, 24);
        }
    };

    private static final int WIDTH = 960;
    private static final int HEIGHT = 640;

    abstract void draw(Graphics2D pen);

    byte[] png() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        draw(pen);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void box(Graphics2D pen, int colour, int x, int y, int width, int height) {
        pen.setColor(new Color(colour));
        pen.fillRoundRect(x, y, width, height, 12, 12);
    }

    private static void disc(Graphics2D pen, int colour, int x, int y, int wide) {
        pen.setColor(new Color(colour));
        pen.fillOval(x - wide / 2, y - wide / 2, wide, wide);
    }

    private static void ring(Graphics2D pen, int[] colours, int far, int wide) {
        for (int i = 0; i < colours.length; i++) {
            double turn = 2 * Math.PI * i / colours.length;
            disc(
                    pen,
                    colours[i],
                    (int) (WIDTH / 2 + far * Math.sin(turn)),
                    (int) (HEIGHT / 2 - far * Math.cos(turn)),
                    wide);
        }
    }
}
