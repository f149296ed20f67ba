declare module "virtual:kit-usage" {
  const usage: Record<string, string[]>;
  export default usage;
}
