// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { seenText, spreadsheetText } from "./seenText";

function cell(html: string): Element {
  const box = document.createElement("td");
  box.innerHTML = html;
  return box;
}

describe("the value that is seen in a cell", () => {
  test.each([
    ["a text", "Aurelia Networks", "Aurelia Networks"],
    ["words for readers only are none", 'Aurelia Networks<span class="sr-only">Simulated</span>', "Aurelia Networks"],
    [
      "a badge beside a value is no part of it",
      '<a href="/c">Aurelia Networks</a><span><span data-badge>Simulated</span></span>',
      "Aurelia Networks",
    ],
    ["a badge alone is the value", "<span data-badge>Answered</span>", "Answered"],
    [
      "a badge that begins the value",
      "<span><span data-badge>Raised</span><span>since <time>12:04</time></span></span>",
      "Raised since 12:04",
    ],
    ["several badges are a list", "<span data-badge>Admin</span><span data-badge>Billing</span>", "Admin Billing"],
    ["a badge with its code", "<span data-badge>Failed<span>503</span></span>", "Failed 503"],
    ["buttons that do something are none", '<span>Paused</span><button class="button-box">Resume</button>', "Paused"],
    ["only buttons: nothing", '<button class="button-box">Edit</button><button class="button-box">Delete</button>', ""],
    ["a button that is the value opens it", '<button class="text-link">4711</button>', "4711"],
    [
      "the button that copies is a drawing",
      "<span>+442071234567</span><button><svg><title>Copy</title></svg></button>",
      "+442071234567",
    ],
    ["the box that marks the row", '<button role="checkbox">x</button>', ""],
    ["an amount and its currency", "12.34\u00a0<span>EUR</span>", "12.34 EUR"],
    ["parts that stand beside each other", "<span>Aurelia</span><span>Bilateral</span>", "Aurelia Bilateral"],
    ["a share", "<b>12</b>%", "12%"],
    ["a share that is written apart", "<span>12</span> %", "12 %"],
    ["brackets", "Berlin (<span>GMT+1</span>)", "Berlin (GMT+1)"],
    ["marked letters of a word", "Aur<mark>eli</mark>a", "Aurelia"],
    ["lines become one", "<div>one</div>\n<div>two\tthree</div>", "one two three"],
  ])("%s", (_, html, seen) => {
    expect(seenText(cell(html))).toBe(seen);
  });
});

describe("rows for a spreadsheet", () => {
  test.each([
    [
      "cells between tabs",
      [
        ["Carrier", "Balance"],
        ["Aurelia", "-12.50 EUR"],
      ],
      "Carrier\tBalance\r\nAurelia\t-12.50 EUR",
    ],
    ["a formula becomes a text", [['=HYPERLINK("x")', "@SUM(A1)", "-cmd|x"]], "'=HYPERLINK(\"x\")\t'@SUM(A1)\t'-cmd|x"],
    [
      "figures and dialled numbers stay",
      [["+442071234567", "-1,234.56 EUR", "+3 %"]],
      "+442071234567\t-1,234.56 EUR\t+3 %",
    ],
    ["what is owed is a number there too", [["\u22121,381.35 EUR", "\u2212"]], "-1,381.35 EUR\t\u2212"],
    ["a leading quotation mark is quoted", [['"Sahel" Voice', 'Delta "Call"']], '"""Sahel"" Voice"\tDelta "Call"'],
    ["a cell never breaks its row", [["one\ntwo", "a\tb"]], "one two\ta b"],
  ])("%s", (_, rows, text) => {
    expect(spreadsheetText(rows)).toBe(text);
  });
});
