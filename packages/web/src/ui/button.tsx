import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode, Ref } from "react";
import styles from "./button.module.css";
import { cx } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";

type Look = {
  look?: "primary" | "secondary" | "quiet" | "danger";
  size?: "small" | "normal";
  icon?: IconName;
  wide?: boolean;
};

const classOf = ({ look = "secondary", size, wide }: Look, className?: string): string =>
  cx(styles["button"], styles[look], size === "small" && styles["small"], wide && styles["wide"], className);

type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement> & { busy?: boolean; ref?: Ref<HTMLButtonElement> };

/** A button; while `busy` it stays where it is, keeps its focus and takes no second click. */
export function Button({ look, size, icon, wide, busy = false, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classOf({ ...(look && { look }), ...(size && { size }), ...(wide && { wide }) }, className)}
      aria-disabled={busy || rest["aria-disabled"] || undefined}
      onClick={(event) => {
        if (busy || rest["aria-disabled"]) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy ? <span className={styles["spinner"]} /> : icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

type IconButtonProps = Omit<ButtonProps, "icon" | "children"> & { icon: IconName; label: string };

/** A button that shows only a drawing; its name is read and stands as a hint. */
export function IconButton({ icon, label, className, look = "quiet", ...rest }: IconButtonProps) {
  return (
    <Button {...rest} look={look} className={cx(styles["icon"], className)} aria-label={label} title={label}>
      <Icon name={icon} />
    </Button>
  );
}

type AnchorProps = Look &
  AnchorHTMLAttributes<HTMLAnchorElement> & { children?: ReactNode; ref?: Ref<HTMLAnchorElement> };

const Anchor = ({ look, size, icon, wide, className, children, ...rest }: AnchorProps) => (
  <a {...rest} className={classOf({ ...(look && { look }), ...(size && { size }), ...(wide && { wide }) }, className)}>
    {icon && <Icon name={icon} />}
    {children}
  </a>
);

/** A way to another page that looks like a button. */
export const ButtonLink = createLink(Anchor);
