/** The customers' and the assignments' part of the HTTP contract, by the names that their pages use. */
import type { Shapes } from "./contract";

export type Customer = Shapes["CustomerJson"];
export type CustomerStatus = "pending-approval" | "pending-kyc" | "active" | "limited" | "suspended" | "closed";
export type CustomerMove = Shapes["ChangedJson"];
export type Category = Shapes["CustomerCategoryJson"];
export type CategoryInput = Shapes["CategoryInput"];
export type Group = Shapes["CustomerGroupJson"];
export type GroupInput = Shapes["GroupInput"];

export type AssignmentMode = "all" | "categories" | "groups" | "specific";
export type Assignment = Omit<Shapes["AssignmentJson"], "mode"> & { mode: AssignmentMode };
export type NewAssignment = Omit<Shapes["NewAssignment"], "mode"> & { mode: AssignmentMode };
export type Impact = Shapes["Impact"];
export type Assigned = Omit<Shapes["AssignedJson"], "assignment"> & { assignment: Assignment };
export type AssignmentGrid = Shapes["Grid"];
export type AssignmentGridRow = Omit<Shapes["GridRow"], "mode"> & { mode: AssignmentMode };
export type CustomerAccess = Shapes["AccessJson"];
